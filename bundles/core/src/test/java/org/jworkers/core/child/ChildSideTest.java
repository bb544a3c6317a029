package org.jworkers.core.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Task;
import org.jworkers.api.Transfer;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.Work;

class ChildSideTest {
  private static final List<String> SEEN = new ArrayList<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  /** A line that notes what is done with it. */
  private static final class Notes implements Line {
    @Override
    public void receive(Receiver receiver) {
      throw new AssertionError("the test hands over by itself");
    }

    @Override
    public void send(Message message) {
      SEEN.add(message.getClass().getSimpleName());
    }

    @Override
    public void deliver(Message message, boolean now) {
      SEEN.add("delivered " + message.getClass().getSimpleName());
    }

    @Override
    public void flush() {
      SEEN.add("flush");
    }

    @Override
    public Object pack(Object value, String what) {
      return value;
    }

    @Override
    public Object unpack(Object body, String what) {
      return body;
    }

    @Override
    public Object copy(Object value, String what) {
      return value;
    }

    @Override
    public void close() {
      SEEN.add("close");
    }
  }

  /** A task may end the JVM with its first step, and must not take the word of its start along. */
  @Test
  void thatItStartedHasLeftBeforeTheTaskRuns() {
    Task<Object, Object> task =
        argument -> {
          SEEN.add("task");
          return null;
        };
    Job job =
        new Job("", "", "thread", "w", false, false, Transfer.LOCAL, Whereabouts.here(), Map.of());
    ChildSide side = new ChildSide(new Notes(), any -> {});
    side.received(new Message.Start(job, new Work(task, 1, null, null, null).parts()));

    side.run();

    assertEquals(List.of("Started", "flush", "task", "Ended", "close"), SEEN);
  }

  /** The next item may end the JVM, and must not take the results before it along. */
  @Test
  void theResultOfAnItemHasLeftBeforeTheNextOneBegins() {
    Task<Object, Object> task = argument -> SEEN.add("item " + argument);
    Job job =
        new Job("", "", "thread", "w", true, false, Transfer.LOCAL, Whereabouts.here(), Map.of());
    ChildSide side = new ChildSide(new Notes(), any -> {});
    side.received(new Message.Start(job, new Work(task, null, null, null, null).parts()));
    side.received(new Message.Item(0, Optional.of("a")));
    side.received(new Message.Item(1, Optional.of("b")));
    side.received(new Message.CloseInput());

    side.run();

    List<String> items =
        List.of("item a", "delivered Result", "item b", "delivered Result", "Ended", "close");
    assertEquals(items, SEEN.subList(2, SEEN.size()));
  }
}
