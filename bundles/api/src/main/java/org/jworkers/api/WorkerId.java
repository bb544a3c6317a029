package org.jworkers.api;

import java.io.Serializable;

/**
 * Where a worker runs, which also tells one life of a worker from every other.
 *
 * @param host the name of its machine
 * @param pid the operating system's number of its process
 * @param tid the {@linkplain Thread#getId() number} of its thread within that process; if it has
 *     none of its own, a number below zero that no other life there has
 */
public record WorkerId(String host, long pid, long tid) implements Serializable {

  @Override
  public String toString() {
    return host + ":" + pid + ":" + tid;
  }
}
