package org.jworkers.tck;

import java.util.Objects;
import java.util.Set;
import org.jworkers.api.WorkerSpec;

/**
 * The worker type that is put to the test.
 *
 * @param name what the score calls it
 * @param spec what its workers are made from
 * @param traits what it is like
 */
public record Subject(String name, WorkerSpec spec, Set<Trait> traits) {

  /** Refuses nulls and copies the traits. */
  public Subject {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(spec, "spec");
    traits = Set.copyOf(traits);
  }

  /** A subject with the name of its type. */
  public static Subject of(WorkerSpec spec, Trait... traits) {
    return new Subject(spec.type(), spec, Set.of(traits));
  }

  /** This subject under another name. */
  public Subject called(String newName) {
    return new Subject(newName, spec, traits);
  }

  /** Whether it has a trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
