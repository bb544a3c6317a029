package org.jworkers.core.message;

/**
 * The body of a message that came, and was not kept: it is too big for this JVM. Whoever wants its
 * value gets an error, and what comes after it is read as ever.
 *
 * @param reason why, in words
 */
public record Unread(String reason) {}
