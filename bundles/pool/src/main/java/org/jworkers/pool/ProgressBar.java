package org.jworkers.pool;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jworkers.api.PersistentWorker;

/**
 * A listener that shows how far a pool has come, as one line of text at a time:
 *
 * <pre>
 * squares  42% [########            ] 420/1000, 3 failed, 2 died, 118.3/s, 0:05 left
 * </pre>
 *
 * <p>Where the lines go is the user's choice; on a terminal, each is to overwrite the one before:
 * {@code new ProgressBar<>("squares", 1000, line -> System.err.print("\r" + line))}. They come at
 * most ten times a second, and the last one when everything is done. Use one for one run.
 *
 * @param <A> what an input is
 * @param <R> what the task gives back for one
 */
public final class ProgressBar<A, R> implements PoolListener<A, R> {
  private static final int WIDTH = 20;
  private static final long PAUSE = Duration.ofMillis(100).toNanos();

  private final String title;
  private final long total;
  private final Consumer<String> lines;
  private final long start = System.nanoTime();
  private long shown = start - PAUSE;
  private long done;
  private long failed;
  private long died;

  /**
   * A bar that shows nothing yet.
   *
   * @param total how many inputs there will be; negative if nobody knows
   * @param lines gets each line, without an end of line
   */
  public ProgressBar(String title, long total, Consumer<String> lines) {
    this.title = title;
    this.total = total;
    this.lines = lines;
  }

  @Override
  public void finished(PersistentWorker<A, R> worker, long index, R result) {
    done++;
    show();
  }

  @Override
  public void failed(ItemFailure failure) {
    failed++;
    show();
  }

  @Override
  public void died(PersistentWorker<A, R> worker) {
    died++;
    show();
  }

  private void show() {
    long now = System.nanoTime();
    if (now - shown >= PAUSE || done + failed == total) {
      shown = now;
      lines.accept(line(Math.max(1, now - start) / 1e9));
    }
  }

  private String line(double seconds) {
    long over = done + failed;
    double rate = over / seconds;
    StringBuilder line = new StringBuilder(title);
    if (total > 0) {
      int filled = (int) Math.min(WIDTH, WIDTH * over / total);
      String bar = "#".repeat(filled) + " ".repeat(WIDTH - filled);
      line.append(" %3d%% [%s] %d/%d".formatted(100 * over / total, bar, over, total));
    } else {
      line.append(' ').append(over).append(" done");
    }
    line.append(failed > 0 ? ", " + failed + " failed" : "");
    line.append(died > 0 ? ", " + died + " died" : "");
    line.append(String.format(Locale.ROOT, ", %.1f/s", rate));
    if (total > over && rate > 0) {
      long left = Math.round((total - over) / rate);
      line.append(", %d:%02d left".formatted(left / 60, left % 60));
    }
    return line.toString();
  }
}
