package org.jworkers.server.internal;

import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jworkers.core.launch.Facilities;
import org.jworkers.core.launch.LaunchedChild;
import org.jworkers.core.launch.ProcessLaunch;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.ProtocolException;
import org.jworkers.server.HostIn;
import org.jworkers.server.ServerOptions;
import org.jworkers.spi.ChildJvm;

/**
 * What happens on one connection: a hello, a start, and then the life of one worker. A client that
 * does anything else, or nothing, costs this connection.
 */
final class Session implements Runnable {
  /**
   * What all sessions of a server share.
   *
   * @param options how it serves
   * @param facilities what launches need
   * @param contexts what clients have left here
   * @param admission whom it takes
   * @param attempts those that failed
   */
  record Grounds(
      ServerOptions options,
      Facilities facilities,
      Contexts contexts,
      Admission admission,
      Attempts attempts) {}

  private static final System.Logger LOG = System.getLogger("org.jworkers.server");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String DEFINE = "define";
  private static final String CONTEXT = "context";
  private static final long LARGEST_HELLO = 64 << 10;

  private final Grounds grounds;
  private final ServerOptions options;
  private final Facilities facilities;
  private final Contexts contexts;
  private final String name;
  private final SocketAddress peer;
  private final Entrance entrance;
  private final WireLine client;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile Hosted hosted;

  Session(Grounds grounds, Guest guest, String name) {
    this.grounds = grounds;
    this.options = grounds.options();
    this.facilities = grounds.facilities();
    this.contexts = grounds.contexts();
    this.name = name;
    this.peer = guest.address();
    this.entrance = new Entrance(guest.channel(), grounds.admission().tls());
    this.client = new WireLine(entrance.both(), name, LARGEST_HELLO);
  }

  String name() {
    return name;
  }

  CompletableFuture<Void> ended() {
    return ended;
  }

  @Override
  public void run() {
    try {
      Message.Start start = greet();
      Gate gate = new Gate();
      client.receive(gate);
      facilities.pulse().add(client);
      hosted = host(start);
      hosted.ended().thenRun(this::end);
      gate.open(hosted);
    } catch (IOException | RuntimeException | Error refused) {
      refuse(refused);
      end();
    }
  }

  private void end() {
    facilities.pulse().drop(client);
    client.close();
    ended.complete(null);
  }

  private void refuse(Throwable why) {
    if (why instanceof NotAdmitted) {
      grounds.attempts().failed(peer, why.getMessage());
    } else {
      LOG.log(System.Logger.Level.DEBUG, "Refused {0}: {1}", peer, why.getMessage());
    }
    try {
      client.send(
          new Message.Refused(
              why instanceof IllegalArgumentException, String.valueOf(why.getMessage())));
    } catch (IOException gone) {
      // The client has hung up: it does not want to know.
    }
  }

  private Message.Start greet() throws IOException {
    Future<?> patience =
        facilities.pulse().after(PATIENCE, () -> client.fail("The client said nothing"));
    try {
      if (grounds.admission().tls().isPresent()) {
        grounds.attempts().check(peer); // a handshake costs more than a hello
      }
      entrance.open();
      new Greeting(client, peer, grounds).exchange();
      client.admit(facilities.limits().largestMessage());
      if (!(client.next() instanceof Message.Start start)) {
        throw new ProtocolException("After the hello a client has to start a worker");
      }
      return start;
    } finally {
      patience.cancel(false);
    }
  }

  private Hosted host(Message.Start start) throws IOException {
    Job job = start.job();
    if (job.options().containsKey(DEFINE)) {
      return contexts.define(job.options().get(DEFINE), client, start);
    }
    if (!job.options().containsKey(CONTEXT)) {
      return host(List.of(start), job);
    }
    ContextHost context = contexts.get(job.options().get(CONTEXT));
    Job inContext = job.in(context.space());
    Hosted worker =
        host(List.of(context.definition(), new Message.Start(inContext, start.body())), inContext);
    context.add(worker);
    return worker;
  }

  private Hosted host(List<Message> opening, Job job) throws IOException {
    return options.hostIn() == HostIn.THREAD
        ? new ThreadHost(client, facilities, opening, job)
        : new ProcessHost(client, child(job), opening);
  }

  private LaunchedChild child(Job job) throws IOException {
    Set<String> refused = new TreeSet<>(job.options().keySet());
    refused.removeAll(Set.of(ChildJvm.HEAP, ChildJvm.NICENESS, CONTEXT));
    if (!refused.isEmpty() && !options.allowJvmOptions()) {
      throw new IllegalArgumentException(
          "This server does not let its clients set " + refused + "; see --allow-jvm-options");
    }
    ProcessLaunch launch = launch(job);
    try {
      return launch.over(launch.builder().start());
    } catch (IOException | RuntimeException notStarted) {
      launch.abandon();
      throw notStarted;
    }
  }

  /** What is not installed here is nothing that the client said wrongly. */
  private ProcessLaunch launch(Job job) throws IOException {
    try {
      return new ProcessLaunch(
          facilities, job.shownName(), facilities.plugIns().space(job.space()), job.options());
    } catch (IllegalArgumentException missing) {
      throw new IOException(missing.getMessage(), missing);
    }
  }

  boolean isHosting() {
    return hosted != null && !ended.isDone();
  }

  boolean hasHosted() {
    return hosted != null;
  }

  void drain() {
    Hosted worker = hosted;
    if (worker != null) {
      worker.drain();
    }
  }

  void cancel(boolean insistent) {
    Hosted worker = hosted;
    if (worker != null) {
      worker.cancel(insistent);
    }
  }

  void kill() {
    Hosted worker = hosted;
    if (worker != null) {
      worker.kill();
    }
  }

  void hangUp() {
    client.fail("The server ends");
  }
}
