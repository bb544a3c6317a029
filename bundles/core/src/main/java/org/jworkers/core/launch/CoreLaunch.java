package org.jworkers.core.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Transfer;
import org.jworkers.core.child.Whereabouts;
import org.jworkers.core.line.CodedLine;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.Parts;
import org.jworkers.core.message.Work;
import org.jworkers.core.trust.Credentials;
import org.jworkers.spi.Child;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.Connection;
import org.jworkers.spi.Dialer;
import org.jworkers.spi.FarServer;
import org.jworkers.spi.Launch;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec;
import org.jworkers.spi.ThreadStopper;

/** One launch: what the provider is given, and what the runtime needs afterwards. */
public final class CoreLaunch implements Launch {
  private final Facilities facilities;
  private final PlainSpec spec;
  private final Order order;
  private final Work work;
  private ProcessLaunch process;
  private Payload packed;
  private boolean local;
  private Transfer transfer = Transfer.LOCAL;
  private CodeSpace space;
  private LaunchedChild given;

  /**
   * What is to be launched.
   *
   * @param name the worker's name
   * @param persistent whether items will follow
   */
  public record Order(String name, boolean persistent) {}

  /** A launch of this work. */
  public CoreLaunch(Facilities facilities, PlainSpec spec, Order order, Work work) {
    this.facilities = facilities;
    this.spec = spec;
    this.order = order;
    this.work = work;
  }

  @Override
  public PlainSpec spec() {
    return spec;
  }

  @Override
  public String name() {
    return Job.shownName(spec.type(), order.name(), spec.setNames());
  }

  @Override
  public List<String> command() {
    return processLaunch().command();
  }

  @Override
  public ProcessBuilder process() {
    return processLaunch().builder();
  }

  /** What cannot travel is found before anything is started. */
  private ProcessLaunch processLaunch() {
    if (process == null) {
      pack();
      try {
        process = new ProcessLaunch(facilities, name(), space(), spec.options());
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot prepare a child process: " + e, e);
      }
    }
    return process;
  }

  @Override
  public Child on(Executor executor) {
    onlyOnce();
    local = true;
    return give(new LocalChild(executor, this::copy, this::threadStopper));
  }

  /** A copy as if it had travelled, where there is a codec; values that cannot change need none. */
  private Object copy(Object value) {
    if (value == null || value instanceof Number || value instanceof String) {
      return value;
    }
    PayloadCodec codec = facilities.plugIns().codec();
    Payload payload = codec.encoder(space()).encode(value, "default argument").kept();
    return codec.decoder(space()).decode(payload, "default argument");
  }

  @Override
  public Child over(Process child) {
    try {
      onlyOnce();
      return give(processLaunch().over(child));
    } catch (RuntimeException e) {
      child.destroyForcibly();
      throw e;
    }
  }

  @Override
  public Child over(String peer, Dialer dialer) throws IOException {
    if (!Credentials.isOn(spec.options(), FarServer.SHARED_CONNECTION, false)) {
      return over(dialer.dial());
    }
    Credentials credentials = goFar();
    return give(
        new RemoteChild(
            facilities, facilities.sharedLines().access(facilities, peer, dialer, credentials)));
  }

  @Override
  public Child over(Connection connection) {
    try {
      Credentials credentials = goFar();
      return give(
          new RemoteChild(facilities, new OwnAccess(facilities, name(), connection, credentials)));
    } catch (RuntimeException | Error e) {
      closeQuietly(connection);
      throw e;
    }
  }

  /** Makes the work ready for a server; gives what is to be shown to that. */
  private Credentials goFar() {
    onlyOnce();
    transfer = Transfer.REMOTE;
    pack();
    return Credentials.of(spec.options());
  }

  private Optional<ThreadStopper> threadStopper() {
    boolean allowed = Boolean.parseBoolean(spec.options().get(ThreadStopper.ALLOWED));
    return allowed ? facilities.plugIns().threadStopper() : Optional.empty();
  }

  private void onlyOnce() {
    if (given != null) {
      throw new IllegalStateException(
          "The provider of type '" + spec.type() + "' starts a second child side for one worker");
    }
  }

  private Child give(LaunchedChild child) {
    given = child;
    return child;
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (IOException unused) {
      // It was never used.
    }
  }

  private void pack() {
    if (packed == null) {
      packed = packed(facilities.plugIns().codec().encoder(space(), transfer));
    }
  }

  private Payload packed(PayloadCodec.Encoder encoder) {
    try {
      return encoder.encode(work.parts(), Parts.WORK.body()).kept();
    } catch (PayloadException cannotTravel) {
      throw Parts.WORK.named(cannotTravel);
    }
  }

  private CodeSpace space() {
    if (space == null) {
      space = findSpace();
    }
    return space;
  }

  /** What has no code of its own belongs to whom the scope belongs to. */
  private CodeSpace findSpace() {
    if (work.task() == null && work.lifecycle() == null) {
      return facilities.own().get();
    }
    Class<?> origin = work.task() != null ? work.task().origin() : work.lifecycle().getClass();
    return facilities.plugIns().kindOf(origin).of(origin).orElseThrow();
  }

  /** Makes the line fit for the payloads, and gives the message that starts the work over it. */
  public Message.Start start(Line line) {
    if (local) {
      return new Message.Start(job("", ""), work.parts());
    }
    PayloadCodec codec = facilities.plugIns().codec();
    ((CodedLine) line).speak(codec, space(), transfer);
    return new Message.Start(job(farName(), codec.name()), packed);
  }

  private String farName() {
    String versions = spec.options().get(FarServer.VERSIONS);
    return versions == null ? space().name() : space().name(versions);
  }

  private Job job(String spaceName, String codec) {
    return new Job(
        spaceName,
        codec,
        spec.type(),
        order.name(),
        order.persistent(),
        spec.setNames(),
        transfer,
        Whereabouts.here(),
        travelling());
  }

  /** What this side has to show to a server is no business of the worker's. */
  private Map<String, String> travelling() {
    Map<String, String> options = new HashMap<>(spec.options());
    options.keySet().removeAll(FarServer.OPTIONS);
    return options;
  }

  /** The provider gave up: nothing of this launch may stay. */
  public void abandon() {
    if (given != null) {
      given.abandon();
    } else if (process != null) {
      process.abandon();
    }
  }
}
