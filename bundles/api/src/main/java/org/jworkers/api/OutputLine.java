package org.jworkers.api;

import java.util.OptionalLong;

/**
 * A line that the process of a worker wrote.
 *
 * @param worker the name of the worker
 * @param item the item that the worker was at, as far as its parent side could know
 * @param error whether it was written to the standard error, not to the standard output
 * @param text the line without its end; bytes that are no UTF-8 are replaced, and a line of more
 *     than 65,536 characters comes in pieces
 */
public record OutputLine(String worker, OptionalLong item, boolean error, String text) {}
