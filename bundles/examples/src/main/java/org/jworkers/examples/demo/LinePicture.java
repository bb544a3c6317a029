package org.jworkers.examples.demo;

import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Shows how a scan goes as a line of text now and then: for files and pipes. */
final class LinePicture implements Picture {
  private final PrintWriter out;

  LinePicture(PrintWriter out) {
    this.out = out;
  }

  @Override
  public long intervalMillis() {
    return 1000;
  }

  @Override
  public void draw(Timeline timeline, long total) {
    double now = timeline.now();
    String workers =
        timeline.tracks().stream()
            .map(
                t ->
                    t.worker()
                        + (t.isDead() ? " dead" : " " + Figures.count((long) t.speed(now)) + "/s"))
            .collect(Collectors.joining(", "));
    out.printf(
        "%5s  %s of %s (%s)%n",
        Figures.percent(timeline.classes(), total),
        Figures.count(timeline.classes()),
        Figures.count(total),
        workers);
    out.flush();
  }

  @Override
  public void erase() {
    // What a file has got, it keeps.
  }
}
