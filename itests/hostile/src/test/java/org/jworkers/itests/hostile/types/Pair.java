package org.jworkers.itests.hostile.types;

/** A record of anything. */
public record Pair(Object left, Object right) {}
