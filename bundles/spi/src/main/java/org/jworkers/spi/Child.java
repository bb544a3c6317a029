package org.jworkers.spi;

/**
 * The started child side of one worker, as {@link Launch} gives it to a provider and takes it back.
 * Made by the runtime only; a provider passes it through.
 */
public interface Child {

  /** Where the child side is, in words for a log or an error message: "process 4711". */
  String whereabouts();
}
