package org.jworkers.pool.internal;

import org.jworkers.pool.RecyclePolicy;

/** Says which members are due for a fresh worker. For the attendant only. */
final class Recycling<A, R> {
  /** How many items pass between two looks at the memory of a process, which cost a while. */
  private static final int MEMORY_EVERY = 16;

  private final RecyclePolicy policy;
  private final Starter<A, R> starter;
  private final long age;

  Recycling(RecyclePolicy policy, Starter<A, R> starter) {
    this.policy = policy;
    this.starter = starter;
    boolean ages = policy.age().compareTo(RecyclePolicy.NEVER) < 0;
    age = ages ? Times.nanos(policy.age()) : Long.MAX_VALUE;
  }

  /** Looks at a member that has just done an item: has a fresh worker started if it is due. */
  void look(Member<A, R> member) {
    if (member.canBeRelieved() && isDue(member)) {
      starter.relieve(member);
    }
  }

  private boolean isDue(Member<A, R> member) {
    return member.done() >= policy.items()
        || age < Long.MAX_VALUE && System.nanoTime() - member.since() >= age
        || policy.memory() < Long.MAX_VALUE
            && member.done() % MEMORY_EVERY == 0
            && isTooBig(member);
  }

  /** A thread of this JVM cannot be freed of memory by ending it. */
  private boolean isTooBig(Member<A, R> member) {
    long pid = member.worker().pid();
    return pid != ProcessHandle.current().pid()
        && member.worker().host().equals(member.worker().parentHost())
        && Memory.of(pid).orElse(0) > policy.memory();
  }
}
