package org.jworkers.core.launch;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jworkers.api.OutputLine;
import org.jworkers.core.line.Pulse;
import org.jworkers.spi.CodeSpace;

/**
 * What the launches of one scope share.
 *
 * @param plugIns the plug-ins that are there
 * @param scratch the folder for what children need on disk
 * @param archives the class data archives that children start with
 * @param pulse the heartbeat of the lines
 * @param sharedLines the lines to servers that workers share
 * @param limits bounds and times
 * @param shares what each child JVM has of the machine
 * @param output is told what the processes of workers write
 * @param own the code space of what has none of its own
 */
public record Facilities(
    PlugIns plugIns,
    Scratch scratch,
    Archives archives,
    Pulse pulse,
    SharedLines sharedLines,
    Limits limits,
    Shares shares,
    Consumer<OutputLine> output,
    Supplier<CodeSpace> own)
    implements AutoCloseable {

  /** With shares of this machine. */
  public Facilities(
      PlugIns plugIns,
      Scratch scratch,
      Archives archives,
      Pulse pulse,
      Consumer<OutputLine> output,
      Supplier<CodeSpace> own) {
    this(
        plugIns,
        scratch,
        archives,
        pulse,
        new SharedLines(),
        Limits.DEFAULT,
        new Shares(Runtime.getRuntime().availableProcessors()),
        output,
        own);
  }

  /**
   * Bounds and times.
   *
   * @param start how long a child side may take to come up
   * @param lease how long a child side may outlive its line
   * @param largestMessage how many bytes one message may have
   */
  public record Limits(Duration start, Duration lease, long largestMessage) {

    /** A minute, two seconds, what a Java array can hold. */
    public static final Limits DEFAULT =
        new Limits(Duration.ofSeconds(60), Duration.ofSeconds(2), Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    archives.close();
    pulse.close();
    sharedLines.close();
    scratch.close();
  }
}
