package org.jworkers.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jworkers.api.ContextTask;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Progress;
import org.jworkers.api.Task;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.tck.tasks.Inside;

/** What one test works with: a subject, a scope to start its workers in, a folder. */
final class Bench implements AutoCloseable {
  private final Subject subject;
  private final Workers workers;
  private final WorkerContract contract;
  private final Path folder;

  Bench(WorkerContract contract) throws IOException {
    this.contract = contract;
    this.subject = contract.subject();
    this.workers = contract.open();
    this.folder = Files.createTempDirectory("tck-");
  }

  Subject subject() {
    return subject;
  }

  PlainSpec spec() {
    return subject.spec().plain();
  }

  Workers workers() {
    return workers;
  }

  /** A further scope, which the caller closes. */
  Workers open() {
    return contract.open();
  }

  /** A folder that both sides of a worker on this machine see; it goes with the bench. */
  Path folder() {
    return folder;
  }

  /** The file whose appearance lets stubborn tasks end: it is made at the end, at the latest. */
  Path release() {
    return folder.resolve("release");
  }

  /** Lets stubborn tasks end. */
  void letGo() {
    try {
      Files.write(release(), new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot let stubborn tasks go", e);
    }
  }

  /** The row is not applicable to a subject without this trait. */
  void needs(Trait trait) {
    assumeTrue(subject.is(trait), () -> "it is about " + trait.description());
  }

  /** The row is not applicable to a subject with this trait. */
  void excludes(Trait trait) {
    assumeTrue(!subject.is(trait), () -> "it is not about " + trait.description());
  }

  /** A server of this test's own; the row is not applicable to a subject without one. */
  TestServer server() throws Exception {
    Optional<TestServer> server = contract.server(workers);
    assumeTrue(server.isPresent(), "it is about a worker behind a server that the kit can end");
    return server.get();
  }

  /** The row is not applicable to a subject whose values stay in the JVM of the test. */
  void needsTravel() {
    assumeTrue(
        subject.is(Trait.REMOTE) || !subject.is(Trait.SAME_JVM),
        "it is about values that travel to another JVM");
  }

  <A, R> Worker<R> start(Task<A, R> task, A argument) {
    return workers.start(subject.spec(), task, argument);
  }

  <A, R> Worker<R> start(ContextTask<A, R> task, A argument) {
    return workers.start(subject.spec(), task, argument);
  }

  <A, R> PersistentWorker<A, R> persistent(Task<A, R> task) {
    return workers.startPersistent(subject.spec(), task);
  }

  <A, R> PersistentWorker<A, R> persistent(ContextTask<A, R> task) {
    return workers.startPersistent(subject.spec(), task);
  }

  /** Lets a task ask a question of its own worker, and gives the answer. */
  String ask(Inside question) throws InterruptedException {
    PersistentWorker<Inside, String> worker = persistent(Inside.ASK);
    Inside.handle(worker);
    try {
      return worker.call(question);
    } finally {
      Inside.forget(worker);
    }
  }

  /** Starts a worker and waits until its task says by its progress that it has come to a place. */
  <A, R> Worker<R> startAndSee(String place, ContextTask<A, R> task, A argument)
      throws InterruptedException {
    Worker<R> worker = start(task, argument);
    see(place, worker);
    return worker;
  }

  /** Waits until a worker's task says by its progress that it has come to a place. */
  void see(String place, Worker<?> worker) throws InterruptedException {
    Eventually.until(
        () -> "progress '" + place + "'; there is " + worker.progress() + ", " + worker.outcome(),
        () -> worker.progress().map(Progress::text).orElse("").equals(place));
  }

  @Override
  public void close() {
    letGo();
    try {
      workers.close();
    } finally {
      deleteFolder();
    }
  }

  private void deleteFolder() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + folder, e);
    }
  }
}
