package org.jworkers.server.internal;

import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jworkers.core.launch.Facilities;
import org.jworkers.core.launch.LaunchedChild;
import org.jworkers.core.launch.ProcessLaunch;
import org.jworkers.core.line.CodedLine;
import org.jworkers.core.line.Multiplexer;
import org.jworkers.core.line.SharedThreads;
import org.jworkers.core.line.StreamLine;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.ProtocolException;
import org.jworkers.server.HostIn;
import org.jworkers.server.ServerOptions;
import org.jworkers.spi.ChildJvm;

/**
 * What happens on one connection: a hello, a start, and then the life of one worker; or after the
 * hello the lives of many, if that was agreed. A client that does anything else, or nothing, costs
 * this connection.
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
   * @param room whether there is room for more workers
   */
  record Grounds(
      ServerOptions options,
      Facilities facilities,
      Contexts contexts,
      Admission admission,
      Attempts attempts,
      Room room) {}

  /** Whether there is room for more workers. */
  interface Room {

    /**
     * Takes room for a worker.
     *
     * @throws IOException if there is none
     */
    void take() throws IOException;

    /** Gives the room for a worker back. */
    void give();

    /** Whether there will be none any more. */
    boolean isClosed();
  }

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
  private final Set<Hosted> hosted = ConcurrentHashMap.newKeySet();
  private volatile boolean hasHosted;

  /** No worker will come any more. */
  private volatile boolean over;

  private volatile Future<?> patience;

  /** Those of its workers, if they share them. */
  private volatile Optional<ExecutorService> threads = Optional.empty();

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
    patience = facilities.pulse().after(PATIENCE, () -> client.fail("The client said nothing"));
    try {
      if (greet()) {
        threads = Optional.of(SharedThreads.named(name + " worker"));
        facilities.pulse().add(client);
        Multiplexer.hosting(client, new Many());
      } else {
        hostOne(start());
      }
    } catch (IOException | RuntimeException | Error refused) {
      patience.cancel(false);
      refuse(client, refused);
      end();
    }
  }

  private void hostOne(Message.Start start) throws IOException {
    Gate gate = new Gate();
    client.receive(gate);
    facilities.pulse().add(client);
    Hosted worker = host(client, start);
    over = true;
    began(worker);
    gate.open(worker);
  }

  /** The workers of a client whose line has many. */
  private final class Many implements Multiplexer.Host {

    @Override
    public void opened(StreamLine line, Message.Start start) {
      patience.cancel(false);
      try {
        Hosted worker = host(line, start);
        line.receive(worker);
        began(worker);
        if (grounds.room().isClosed()) {
          worker.cancel(false); // it has come in between
        }
      } catch (IOException | RuntimeException | Error refused) {
        refuse(line, refused);
        line.close();
      }
    }

    @Override
    public void lost(String reason) {
      patience.cancel(false);
      over = true;
      endIfAlone();
    }
  }

  private void began(Hosted worker) {
    hosted.add(worker);
    hasHosted = true;
    worker
        .ended()
        .thenRun(
            () -> {
              hosted.remove(worker);
              grounds.room().give();
              endIfAlone();
            });
  }

  /** When nobody can come any more. */
  private void endIfAlone() {
    if ((over || grounds.room().isClosed()) && hosted.isEmpty()) {
      end();
    }
  }

  private void end() {
    facilities.pulse().drop(client);
    client.close();
    threads.ifPresent(ExecutorService::shutdown);
    ended.complete(null);
  }

  private void refuse(CodedLine line, Throwable why) {
    if (why instanceof NotAdmitted) {
      grounds.attempts().failed(peer, why.getMessage());
    } else {
      LOG.log(System.Logger.Level.DEBUG, "Refused {0}: {1}", peer, why.getMessage());
    }
    try {
      line.send(
          new Message.Refused(
              why instanceof IllegalArgumentException, String.valueOf(why.getMessage())));
    } catch (IOException gone) {
      // The client has hung up: it does not want to know.
    }
  }

  /** Whether there will be many workers on the line. */
  private boolean greet() throws IOException {
    if (grounds.admission().tls().isPresent()) {
      grounds.attempts().check(peer); // a handshake costs more than a hello
    }
    entrance.open();
    boolean many = new Greeting(client, peer, grounds).exchange(options.hostIn() == HostIn.THREAD);
    client.admit(facilities.limits().largestMessage());
    return many;
  }

  private Message.Start start() throws IOException {
    if (!(client.next() instanceof Message.Start start)) {
      throw new ProtocolException("After the hello a client has to start a worker");
    }
    patience.cancel(false);
    return start;
  }

  private Hosted host(CodedLine line, Message.Start start) throws IOException {
    grounds.room().take();
    boolean hosts = false;
    try {
      Hosted worker = begin(line, start);
      hosts = true;
      return worker;
    } finally {
      if (!hosts) {
        grounds.room().give();
      }
    }
  }

  private Hosted begin(CodedLine line, Message.Start start) throws IOException {
    Job job = start.job();
    if (job.options().containsKey(DEFINE)) {
      return contexts.define(job.options().get(DEFINE), line, start);
    }
    if (!job.options().containsKey(CONTEXT)) {
      return begin(line, List.of(start), job);
    }
    ContextHost context = contexts.get(job.options().get(CONTEXT));
    Job inContext = job.in(context.space());
    Hosted worker =
        begin(
            line,
            List.of(context.definition(), new Message.Start(inContext, start.body())),
            inContext);
    context.add(worker);
    return worker;
  }

  private Hosted begin(CodedLine line, List<Message> opening, Job job) throws IOException {
    return options.hostIn() == HostIn.THREAD
        ? new ThreadHost(line, facilities, opening, job, threads)
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

  /** How many workers it has. */
  int hosting() {
    return hosted.size();
  }

  boolean hasHosted() {
    return hasHosted;
  }

  void drain() {
    hosted.forEach(Hosted::drain);
  }

  void cancel(boolean insistent) {
    hosted.forEach(worker -> worker.cancel(insistent));
  }

  void kill() {
    hosted.forEach(Hosted::kill);
  }

  void hangUp() {
    client.fail("The server ends");
  }
}
