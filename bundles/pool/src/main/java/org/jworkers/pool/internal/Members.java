package org.jworkers.pool.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jworkers.api.PersistentWorker;

/** The members of a pool, in the order in which they came. Safe for use by many threads. */
final class Members<A, R> implements Iterable<Member<A, R>> {
  private final String pool;
  private final List<Member<A, R>> list = new CopyOnWriteArrayList<>();
  private final Set<PersistentWorker<A, R>> placeless = new LinkedHashSet<>();
  private boolean sealed;

  Members(String pool) {
    this.pool = pool;
  }

  /**
   * Takes in members, all or none.
   *
   * @throws IllegalStateException if this is sealed
   * @throws IllegalArgumentException if one's worker has the id of another that lives
   */
  synchronized void add(List<Member<A, R>> newcomers) {
    requireOpen();
    newcomers.forEach(newcomer -> requireOwnId(newcomer.worker(), newcomers));
    list.addAll(newcomers);
  }

  /** Takes in a member, unless its worker is here already. */
  synchronized boolean addIfNew(Member<A, R> newcomer) {
    requireOpen();
    boolean isNew = list.stream().noneMatch(member -> member.worker() == newcomer.worker());
    if (isNew) {
      add(List.of(newcomer));
    }
    return isNew;
  }

  private void requireOwnId(PersistentWorker<A, R> worker, List<Member<A, R>> newcomers) {
    Stream.concat(list.stream(), newcomers.stream())
        .map(Member::worker)
        .filter(other -> other != worker && other.isAlive() && other.id().equals(worker.id()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new IllegalArgumentException(
                  "Duplicate worker id %s in pool '%s': '%s' has it, and so has '%s'"
                      .formatted(worker.id(), pool, other.name(), worker.name()));
            });
  }

  /** Puts another worker into a member's place, unless this is sealed. */
  synchronized boolean replace(Member<A, R> member, PersistentWorker<A, R> worker) {
    if (!sealed) {
      member.worker(worker);
    }
    return !sealed;
  }

  /** Puts a fresh worker into a member's place; the other one, relieved, is to end by itself. */
  synchronized boolean relieve(Member<A, R> member, PersistentWorker<A, R> fresh) {
    return owns(member.worker()) && replace(member, fresh);
  }

  /** Notes a worker that is in no place, to be ended with the others; false if this is sealed. */
  synchronized boolean owns(PersistentWorker<A, R> worker) {
    placeless.removeIf(other -> !other.isAlive());
    if (!sealed) {
      placeless.add(worker);
    }
    return !sealed;
  }

  /** All workers, and those without a place that may not have ended yet. */
  synchronized List<PersistentWorker<A, R>> all() {
    Set<PersistentWorker<A, R>> all = new LinkedHashSet<>(workers());
    all.addAll(placeless);
    return List.copyOf(all);
  }

  /** Refuses new members and workers from now on. */
  synchronized void seal() {
    sealed = true;
  }

  synchronized void requireOpen() {
    if (sealed) {
      throw new IllegalStateException("Trying to use a closed Pool: '" + pool + "'");
    }
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  List<PersistentWorker<A, R>> workers() {
    List<PersistentWorker<A, R>> workers = new ArrayList<>();
    list.forEach(member -> workers.add(member.worker()));
    return List.copyOf(workers);
  }

  @Override
  public Iterator<Member<A, R>> iterator() {
    return list.iterator();
  }
}
