package org.jworkers.examples.demo;

import java.util.List;
import org.jworkers.examples.demo.Svg.Box;
import org.jworkers.examples.demo.Timeline.Span;
import org.jworkers.examples.demo.Timeline.Track;

/** Draws who did how much when: a lane for each worker, with a block for each batch. */
final class WorkDrawing {
  private static final double NAME = 110;
  private static final double SUM = 190;
  private static final double WIDTH = 1040;
  private static final double LANE = 46;
  private static final double BLOCK = 30;
  private static final double AXIS = 28;
  private static final int COLOURS = 6;

  private final List<Track> tracks;
  private final double seconds;
  private final long total;
  private final Svg svg;

  private WorkDrawing(List<Track> tracks, double seconds) {
    this.tracks = tracks;
    this.seconds = seconds;
    this.total = tracks.stream().mapToLong(Track::classes).sum();
    this.svg = new Svg(WIDTH, tracks.size() * LANE + AXIS, "Work of each worker over time");
  }

  static String of(List<Track> tracks, double seconds) {
    WorkDrawing drawing = new WorkDrawing(tracks, seconds);
    drawing.axis();
    for (int i = 0; i < tracks.size(); i++) {
      drawing.lane(i, tracks.get(i));
    }
    return drawing.svg.end();
  }

  private void axis() {
    double bottom = tracks.size() * LANE;
    double step = Axis.step(seconds, 10);
    for (int i = 0; i * step <= seconds; i++) {
      svg.line(x(i * step), 0, x(i * step), bottom + 4);
      svg.text(x(i * step), bottom + 20, "tick", Axis.label(i * step, step) + " s");
    }
  }

  private void lane(int number, Track track) {
    double top = number * LANE + (LANE - BLOCK) / 2;
    svg.text(NAME - 12, top + 20, "worker", track.worker());
    for (Span span : track.spans()) {
      block(top, "w" + number % COLOURS, span);
    }
    if (track.isDead()) {
      svg.text(x(track.diedAt()), top + 23, "killed", "✕");
    }
    String sum =
        Figures.many(track.classes(), "class") + ", " + Figures.percent(track.classes(), total);
    svg.text(WIDTH - SUM + 16, top + 20, "sum", sum);
  }

  private void block(double top, String colour, Span span) {
    double width = Math.max(0.5, x(span.end()) - x(span.start()) - 0.8);
    String hint =
        Figures.many(span.classes(), "class")
            + " in "
            + Math.round((span.end() - span.start()) * 1000)
            + " ms";
    svg.box(new Box(x(span.start()), top, width, BLOCK), colour, hint);
  }

  private double x(double time) {
    return NAME + time / Math.max(seconds, 1e-3) * (WIDTH - NAME - SUM);
  }
}
