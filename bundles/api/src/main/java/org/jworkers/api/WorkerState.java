package org.jworkers.api;

/** The stages of one life of a worker; {@link #ENDED} is final. */
public enum WorkerState {
  /** Made, nothing started yet. */
  NEW,
  /** Its child side is being started. */
  STARTING,
  /** Its child side runs and takes work. */
  RUNNING,
  /** It takes no more work and finishes what it has. */
  CLOSING,
  /** It was asked to stop. */
  TERMINATING,
  /** It is being stopped by force. */
  KILLING,
  /** Over. */
  ENDED
}
