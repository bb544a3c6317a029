package org.jworkers.api;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A worker spec that is nothing but its values.
 *
 * @param type see {@link WorkerSpec#type()}
 * @param name see {@link WorkerSpec#name()}
 * @param userId see {@link WorkerSpec#userId()}
 * @param host see {@link WorkerSpec#host()}
 * @param setNames see {@link WorkerSpec#setNames()}
 * @param run see {@link WorkerSpec#run()}
 * @param state see {@link WorkerSpec#state()}
 * @param lifecycle see {@link WorkerSpec#lifecycle()}
 * @param options see {@link WorkerSpec#options()}
 */
public record PlainSpec(
    String type,
    Optional<String> name,
    Object userId,
    Optional<String> host,
    boolean setNames,
    Optional<Boolean> run,
    Object state,
    Optional<WorkerLifecycle> lifecycle,
    Map<String, String> options)
    implements WorkerSpec {

  /** Refuses nulls where none may be. */
  public PlainSpec {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(lifecycle, "lifecycle");
    options = Map.copyOf(options);
  }

  /** A spec of this type with nothing else said. */
  public PlainSpec(String type) {
    this(
        type,
        Optional.empty(),
        null,
        Optional.empty(),
        true,
        Optional.empty(),
        null,
        Optional.empty(),
        Map.of());
  }

  /** This spec with another name. */
  public PlainSpec withName(Optional<String> name) {
    return new PlainSpec(type, name, userId, host, setNames, run, state, lifecycle, options);
  }

  /** This spec with another mark of the user's. */
  public PlainSpec withUserId(Object userId) {
    return new PlainSpec(type, name, userId, host, setNames, run, state, lifecycle, options);
  }

  /** This spec with another machine. */
  public PlainSpec withHost(Optional<String> host) {
    return new PlainSpec(type, name, userId, host, setNames, run, state, lifecycle, options);
  }

  /** This spec, with names shown or not. */
  public PlainSpec withSetNames(boolean setNames) {
    return new PlainSpec(type, name, userId, host, setNames, run, state, lifecycle, options);
  }

  /** This spec, to run or not. */
  public PlainSpec withRun(Optional<Boolean> run) {
    return new PlainSpec(type, name, userId, host, setNames, run, state, lifecycle, options);
  }

  /** This spec with another first state. */
  public PlainSpec withState(Object state) {
    return new PlainSpec(type, name, userId, host, setNames, run, state, lifecycle, options);
  }

  /** This spec with another lifecycle. */
  public PlainSpec withLifecycle(Optional<WorkerLifecycle> lifecycle) {
    return new PlainSpec(type, name, userId, host, setNames, run, state, lifecycle, options);
  }

  /** This spec with other options. */
  public PlainSpec withOptions(Map<String, String> options) {
    return new PlainSpec(type, name, userId, host, setNames, run, state, lifecycle, options);
  }

  @Override
  public PlainSpec plain() {
    return this;
  }
}
