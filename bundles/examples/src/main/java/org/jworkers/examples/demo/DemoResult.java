package org.jworkers.examples.demo;

import java.util.List;
import java.util.Optional;
import org.jworkers.examples.demo.Timeline.Track;
import org.jworkers.examples.scan.Scan;

/**
 * How the demo went.
 *
 * @param scan what the workers found
 * @param tracks what each of them did
 * @param seconds how long they took together
 * @param secondsAlone how long one thread took for the same
 * @param differences in what its result differs from theirs; empty if they are equal
 * @param kill who was killed, if anybody was
 */
record DemoResult(
    Scan scan,
    List<Track> tracks,
    double seconds,
    double secondsAlone,
    List<String> differences,
    Optional<Kill> kill) {

  /**
   * The killing of a worker.
   *
   * @param worker its name
   * @param pid its process
   * @param done how many classes were done by then
   */
  record Kill(String worker, long pid, long done) {}

  boolean isRight() {
    return differences.isEmpty();
  }
}
