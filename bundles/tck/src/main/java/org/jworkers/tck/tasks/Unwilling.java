package org.jworkers.tck.tasks;

import java.io.Serializable;
import java.util.List;
import org.jworkers.api.Task;

/** A value that cannot travel: deep in it is something that is bound to its JVM. */
public final class Unwilling implements Serializable {
  /** Where the culprit is, as a path in an error says it. */
  public static final String PATH = ".parts[1].owner";

  /** Gives back what it is given, but for a negative number something unwilling. */
  public static final Task<Object, Object> SAME = Unwilling::same;

  /** Fails with an exception that nothing like it can be made of, and that cannot travel whole. */
  public static final Task<Object, Object> FAIL = Unwilling::fail;

  private static final long serialVersionUID = 1L;

  private final List<Object> parts = List.of("willing", new Part());

  /** One that belongs to the calling thread. */
  public Unwilling() {}

  @Override
  public String toString() {
    return "unwilling with " + parts.size() + " parts";
  }

  private static final class Part implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused") // it is there to be in the way
    private final Thread owner = Thread.currentThread();
  }

  private static Object same(Object value) {
    return value instanceof Integer number && number < 0 ? new Unwilling() : value;
  }

  private static Object fail(Object ignored) {
    PartError error = new PartError(new Part());
    error.addSuppressed(new IllegalArgumentException("one more thing"));
    throw error;
  }

  /** Has no constructor that takes a message. */
  public static final class PartError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused") // it is there to be in the way
    private final Part part;

    private PartError(Part part) {
      super("a part is stuck", new IllegalStateException("too much dust"));
      this.part = part;
    }
  }
}
