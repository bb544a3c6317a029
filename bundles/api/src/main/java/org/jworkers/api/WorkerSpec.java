package org.jworkers.api;

import java.util.Map;
import java.util.Optional;

/**
 * What kind of worker to start, and how: a value that can be used for any number of workers.
 *
 * <p>Made by the factory of a worker type, such as {@code process()}, or by name with {@link
 * #of(String)}; both give the same workers.
 */
public interface WorkerSpec {

  /** A spec for any worker type, by name. Whether there is such a type shows when it is started. */
  static NamedSpec of(String type) {
    return new NamedSpec(type);
  }

  /** The type of worker, such as "thread". */
  String type();

  /** The name that the worker will have; empty to let one be made of its type and a number. */
  Optional<String> name();

  /** The user's own mark of the worker; may be null. Has to be able to travel. */
  Object userId();

  /** On which machine, for types that have a choice: "host" or "host:port". */
  Optional<String> host();

  /** Whether the worker's threads and process carry its name in the system's lists. */
  boolean setNames();

  /**
   * Whether the worker is to run at all: one that is not counts as ended from the start. Empty to
   * let it run if it has a task.
   */
  Optional<Boolean> run();

  /** The user state that the worker starts with; may be null. Has to be able to travel. */
  Object state();

  /** What is to be done at the turning points of the worker's life. */
  Optional<WorkerLifecycle> lifecycle();

  /** Everything that only this type of worker knows: option name to value, never null. */
  Map<String, String> options();

  /** This spec as a plain value that holds on to no class of a worker type's own. */
  PlainSpec plain();
}
