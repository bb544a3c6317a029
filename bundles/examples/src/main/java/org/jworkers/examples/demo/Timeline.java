package org.jworkers.examples.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Who did how much when, in seconds since it began. Safe for use by many threads. */
final class Timeline {
  /** Over which time a worker's present speed is taken. */
  private static final double RECENT = 2;

  private final LongSupplier nanoClock;
  private volatile long zero;
  private final Map<String, Lane> lanes = new LinkedHashMap<>();

  Timeline(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    begin();
  }

  /** The time is zero now. */
  void begin() {
    zero = nanoClock.getAsLong();
  }

  /** Work on one batch. */
  record Span(double start, double end, int classes) {}

  /**
   * What is known of one worker.
   *
   * @param spans what it has done, in order
   * @param diedAt when it ended before its time; negative if it did not
   */
  record Track(String worker, List<Span> spans, double diedAt) {

    boolean isDead() {
      return diedAt >= 0;
    }

    long classes() {
      return spans.stream().mapToLong(Span::classes).sum();
    }

    /** How many classes a second it did in the last seconds before {@code now}. */
    double speed(double now) {
      double from = Math.max(0, now - RECENT);
      double recently =
          spans.stream().filter(span -> span.end > from).mapToLong(Span::classes).sum();
      return isDead() || now <= from ? 0 : recently / (now - from);
    }
  }

  private static final class Lane {
    final Deque<Double> given = new ArrayDeque<>();
    final List<Span> spans = new ArrayList<>();
    double busyUntil;
    double diedAt = -1;
  }

  synchronized void joined(String worker) {
    lanes.put(worker, new Lane());
  }

  synchronized void given(String worker) {
    lanes.get(worker).given.add(now());
  }

  /** The oldest batch that the worker was given is done. It began when the one before was done. */
  synchronized void done(String worker, int classes) {
    Lane lane = lanes.get(worker);
    double start = Math.max(lane.given.remove(), lane.busyUntil);
    lane.busyUntil = now();
    lane.spans.add(new Span(start, lane.busyUntil, classes));
  }

  synchronized void died(String worker) {
    Lane lane = lanes.get(worker);
    lane.diedAt = now();
  }

  /** What is known now of each worker, in the order in which they joined. */
  synchronized List<Track> tracks() {
    List<Track> tracks = new ArrayList<>();
    lanes.forEach(
        (name, lane) -> tracks.add(new Track(name, List.copyOf(lane.spans), lane.diedAt)));
    return tracks;
  }

  /** How many classes are done. */
  long classes() {
    return tracks().stream().mapToLong(Track::classes).sum();
  }

  double now() {
    return (nanoClock.getAsLong() - zero) / 1e9;
  }
}
