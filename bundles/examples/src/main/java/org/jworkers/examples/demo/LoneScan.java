package org.jworkers.examples.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jworkers.examples.scan.Batch;
import org.jworkers.examples.scan.ClassScan;
import org.jworkers.examples.scan.Scan;

/** The same scan without any workers, by the calling thread: what the others have to find too. */
final class LoneScan {
  private static final String NAME = "one thread";

  private final Screen screen;
  private final List<Batch> batches;
  private Scan scan;
  private double seconds;

  LoneScan(Screen screen, List<Batch> batches) {
    this.screen = screen;
    this.batches = batches;
  }

  void run() throws IOException, InterruptedException {
    screen.out().println("Now the same by one thread alone, to compare");
    Timeline timeline = new Timeline(System::nanoTime);
    timeline.joined(NAME);
    List<Scan> scans = new ArrayList<>();
    try (Display display = screen.show(timeline, Batch.classes(batches))) {
      for (Batch batch : batches) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        timeline.given(NAME);
        scans.add(ClassScan.scan(batch));
        timeline.done(NAME, batch.size());
      }
    }
    seconds = timeline.now();
    scan = Scan.merged(scans);
  }

  Scan scan() {
    return scan;
  }

  double seconds() {
    return seconds;
  }
}
