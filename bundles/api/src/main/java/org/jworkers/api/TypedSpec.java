package org.jworkers.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The base of the specs that worker types offer: immutable, with a wither for each value, which
 * gives the spec's own type back.
 *
 * @param <S> the spec's own type
 */
public abstract class TypedSpec<S extends TypedSpec<S>> implements WorkerSpec {
  private final PlainSpec values;

  /** A spec with these values. */
  protected TypedSpec(PlainSpec values) {
    this.values = values;
  }

  /** A spec like this one, but with these values. */
  protected abstract S with(PlainSpec values);

  /** Gives the worker a name, kept verbatim on both sides. */
  public final S named(String name) {
    return with(values.withName(Optional.of(name)));
  }

  /** Says on which machine the worker runs, as "host" or "host:port"; local types ignore it. */
  public final S host(String host) {
    return with(values.withHost(Optional.of(host)));
  }

  /** Gives the worker a mark of the user's own; may be null. */
  public final S userId(Object userId) {
    return with(values.withUserId(userId));
  }

  /** Says whether the worker's name shows in the system's lists of threads and processes. */
  public final S setNames(boolean setNames) {
    return with(values.withSetNames(setNames));
  }

  /** Says whether the worker is to run at all. */
  public final S run(boolean run) {
    return with(values.withRun(Optional.of(run)));
  }

  /** Gives the worker its first user state; may be null. */
  public final S state(Object state) {
    return with(values.withState(state));
  }

  /** Says what is to be done at the turning points of the worker's life. */
  public final S lifecycle(WorkerLifecycle lifecycle) {
    return with(values.withLifecycle(Optional.of(lifecycle)));
  }

  /** Sets an option of this worker type by name. */
  public final S with(String option, String value) {
    Objects.requireNonNull(value, option);
    Map<String, String> options = new HashMap<>(values.options());
    options.put(option, value);
    return with(values.withOptions(options));
  }

  @Override
  public final String type() {
    return values.type();
  }

  @Override
  public final Optional<String> name() {
    return values.name();
  }

  @Override
  public final Object userId() {
    return values.userId();
  }

  @Override
  public final Optional<String> host() {
    return values.host();
  }

  @Override
  public final boolean setNames() {
    return values.setNames();
  }

  @Override
  public final Optional<Boolean> run() {
    return values.run();
  }

  @Override
  public final Object state() {
    return values.state();
  }

  @Override
  public final Optional<WorkerLifecycle> lifecycle() {
    return values.lifecycle();
  }

  @Override
  public final Map<String, String> options() {
    return values.options();
  }

  @Override
  public final PlainSpec plain() {
    return values;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof WorkerSpec spec && values.equals(spec.plain());
  }

  @Override
  public final int hashCode() {
    return values.hashCode();
  }

  @Override
  public final String toString() {
    return values.type() + values.options();
  }
}
