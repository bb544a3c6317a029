package org.jworkers.spi;

import java.nio.channels.ByteChannel;

/**
 * A blocking channel that an interrupt of the thread that writes does not close: so any platform
 * thread may write to it. A write gives back control when all bytes are written.
 */
public interface SteadyChannel extends ByteChannel {}
