package org.jworkers.examples.demo;

import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;
import static org.jworkers.thread.Threads.thread;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jworkers.api.Workers;
import org.jworkers.examples.demo.DemoOptions.Crew;
import org.jworkers.examples.demo.DemoResult.Kill;
import org.jworkers.examples.demo.Timeline.Track;
import org.jworkers.examples.scan.Batch;
import org.jworkers.examples.scan.ClassScan;
import org.jworkers.examples.scan.Scan;
import org.jworkers.pool.Pool;
import org.jworkers.server.RemoteServer;

/** The scan by a pool of workers of all types. */
final class CrewScan {
  private final DemoOptions options;
  private final Screen screen;
  private final List<Batch> batches;
  private final Timeline timeline = new Timeline(System::nanoTime);
  private Scan scan;
  private double seconds;
  private Optional<Kill> kill = Optional.empty();

  CrewScan(DemoOptions options, Screen screen, List<Batch> batches) {
    this.options = options;
    this.screen = screen;
    this.batches = batches;
  }

  void run() throws IOException, InterruptedException {
    PoolWatch watch = new PoolWatch(timeline, batches);
    HalfWayKill killer = new HalfWayKill(timeline, batches, watch);
    try (RemoteServer server = RemoteServer.start(0);
        Workers workers = Workers.open();
        Pool<Batch, Scan> pool = pool(workers, watch, killer)) {
      gather(pool, server);
      run(pool, watch);
      kill = killer.verified();
    }
  }

  private Pool<Batch, Scan> pool(Workers workers, PoolWatch watch, HalfWayKill killer) {
    var builder = Pool.builder(workers, ClassScan.task()).name("demo").prefetch(1).listener(watch);
    return (options.killOne() ? builder.listener(killer) : builder).open();
  }

  private void gather(Pool<Batch, Scan> pool, RemoteServer server) {
    Crew crew = options.crew();
    screen
        .out()
        .println(
            "Starting the workers: "
                + crew
                + ", whose server is at port "
                + server.address().getPort());
    pool.add(thread(), crew.threads());
    pool.add(process(), crew.processes());
    pool.add(remote(server.address()), crew.remotes());
    screen.out().println("Started in " + Figures.seconds(timeline.now()));
  }

  private void run(Pool<Batch, Scan> pool, PoolWatch watch) throws InterruptedException {
    timeline.begin();
    try (Display display = screen.show(timeline, Batch.classes(batches))) {
      watch.notesTo(display::note);
      scan = Scan.merged(pool.run(batches));
    }
    seconds = timeline.now();
  }

  Scan scan() {
    return scan;
  }

  double seconds() {
    return seconds;
  }

  List<Track> tracks() {
    return timeline.tracks();
  }

  Optional<Kill> kill() {
    return kill;
  }
}
