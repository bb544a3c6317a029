package org.jworkers.examples.demo;

import java.io.PrintWriter;
import java.util.List;
import org.jworkers.examples.demo.Timeline.Track;

/** Shows how a scan goes as a bar, with a line for each worker below it, drawn again and again. */
final class TerminalPicture implements Picture {
  private static final String UP_AND_CLEAR_BELOW = "\u001b[%dA\r\u001b[J";
  private static final int LONGEST_BAR = 50;

  private final PrintWriter out;
  private final int columns;
  private final boolean unicode;
  private int lines;

  TerminalPicture(PrintWriter out, int columns, boolean unicode) {
    this.out = out;
    this.columns = columns;
    this.unicode = unicode;
  }

  @Override
  public long intervalMillis() {
    return 100;
  }

  @Override
  public void draw(Timeline timeline, long total) {
    erase();
    double now = timeline.now();
    long done = timeline.classes();
    List<Track> tracks = timeline.tracks();
    double speed = tracks.stream().mapToDouble(track -> track.speed(now)).sum();
    int length = Math.max(10, Math.min(LONGEST_BAR, columns - 50));
    line(
        "%5s %s %s of %s  %s/s  %s left",
        Figures.percent(done, total),
        bar(done, total, length),
        Figures.count(done),
        Figures.count(total),
        Figures.count((long) speed),
        speed == 0 ? "?" : Figures.seconds((total - done) / speed));
    for (Track track : tracks) {
      line(
          "      %s %-12s %8s  %s",
          bar(track.classes(), Math.max(1, done), length),
          track.worker(),
          Figures.count(track.classes()),
          track.isDead() ? "dead" : Figures.count((long) track.speed(now)) + "/s");
    }
    out.flush();
  }

  @Override
  public void erase() {
    if (lines > 0) {
      out.printf(UP_AND_CLEAR_BELOW, lines);
      lines = 0;
    }
  }

  /** Never longer than the terminal is wide: a line that wraps would be erased by half. */
  private void line(String format, Object... values) {
    String line = String.format(format, values);
    out.println(line.length() < columns ? line : line.substring(0, columns - 1));
    lines++;
  }

  private String bar(long part, long whole, int length) {
    return Bar.of((double) part / whole, length, unicode);
  }
}
