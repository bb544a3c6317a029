package org.jworkers.core.child;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jworkers.api.PayloadException;
import org.jworkers.api.WorkerId;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.Message.Busy;
import org.jworkers.core.message.Message.Cancel;
import org.jworkers.core.message.Message.CancelItem;
import org.jworkers.core.message.Message.Define;
import org.jworkers.core.message.Message.Item;
import org.jworkers.core.message.Message.Refused;
import org.jworkers.core.message.Message.Start;
import org.jworkers.core.message.Parts;
import org.jworkers.core.message.Work;
import org.jworkers.spi.ThreadStopper;

/**
 * The child side of one worker: takes the start from its line, runs the work on the thread that
 * calls {@link #run()}, and tells the parent side how it ended.
 */
public final class ChildSide implements Line.Receiver, Runnable {
  /** In the inbox: nothing will come any more. */
  private static final Message NOBODY = new Message.Kill();

  private final Line line;
  private final Consumer<Job> prepare;
  private final Inbox inbox = new Inbox();
  private final Object stopLock = new Object();
  private volatile boolean over;
  private Stopper stopper;
  private final ItemCancels cancels = new ItemCancels();
  private boolean told;
  private Cancel early;
  private Define context;
  private ChildLife life;

  /**
   * A child side at the end of {@code line}.
   *
   * @param prepare makes the line able to carry the payloads of a job; may throw to refuse it
   */
  public ChildSide(Line line, Consumer<Job> prepare) {
    this.line = line;
    this.prepare = prepare;
  }

  @Override
  public void received(Message message) {
    if (message instanceof Cancel cancel) {
      stop(cancel);
    } else if (message instanceof CancelItem cancel) {
      cancels.cancel(cancel.counter());
    } else {
      inbox.add(message);
    }
  }

  @Override
  public void items(List<Item> items) {
    inbox.addAll(items);
  }

  /** With nobody to work for, the work stops. */
  @Override
  public void lost(String reason) {
    inbox.addFirst(NOBODY);
    stop(new Cancel(true));
  }

  private void stop(Cancel cancel) {
    Optional<String> busy = Optional.empty();
    synchronized (stopLock) {
      if (stopper == null) {
        early = cancel;
      } else {
        stopper.request(cancel.insistent());
        if (cancel.insistent() && !told) {
          busy = stopper.activity();
          told = busy.isPresent();
        }
      }
    }
    busy.ifPresent(this::tell);
    inbox.addFirst(cancel); // whoever waits for an item wakes up
  }

  /** Has the thread throw an error wherever it is in the task, if that was asked for by force. */
  public void strike(ThreadStopper by) {
    synchronized (stopLock) {
      if (stopper != null) {
        stopper.strike(by);
      }
    }
  }

  private void tell(String busy) {
    try {
      line.send(new Busy(busy));
    } catch (IOException lineLost) {
      // The stop comes from the loss of the line: nobody wants to know.
    }
  }

  /** Lives: to be called once, after the line has been told to hand over to this. */
  @Override
  public void run() {
    live(false);
  }

  /**
   * Lives for as long as there is something to do. To be called after the line has been told to
   * hand over to this, and again, by any thread, when {@code waker} was run.
   *
   * @param waker is run, once, by whoever brings the next thing to do; has to be quick
   * @return whether it is over; if not, {@code waker} will be run
   */
  public boolean run(Runnable waker) {
    while (!live(true)) {
      if (inbox.rest(waker)) {
        return false;
      }
    }
    return true;
  }

  private boolean live(boolean mayRest) {
    boolean rests = false;
    try {
      if (life == null) {
        life = begin(mayRest);
      }
      rests = life != null && !life.run(inbox, mayRest);
    } catch (IOException lineLost) {
      // The parent side is gone: there is nobody to tell how it ended.
    } finally {
      if (!rests) {
        end();
      }
    }
    return !rests;
  }

  private void end() {
    over = true;
    line.close();
  }

  /** Takes the start; null if nothing comes of it. */
  private ChildLife begin(boolean mayRest) throws IOException {
    Message first = inbox.next();
    while (!(first instanceof Start) && first != NOBODY) {
      if (first instanceof Define define) {
        context = define;
      }
      first = inbox.next(); // a stop may overtake the start; it is remembered
    }
    return first instanceof Start start ? take(start, mayRest) : null;
  }

  /** Whether it ended by itself, so that what happens to the line from now on does not matter. */
  public boolean isOver() {
    return over;
  }

  private ChildLife take(Start start, boolean mayRest) throws IOException {
    Work work;
    try {
      prepare.accept(start.job());
      work = Work.of((Object[]) line.unpack(start.body(), Parts.WORK.body()));
      if (context != null) {
        work = work.within(Work.of((Object[]) line.unpack(context.body(), "context")));
      }
    } catch (PayloadException unnamed) {
      line.send(new Refused(false, Parts.WORK.named(unnamed).getMessage()));
      return null;
    } catch (RuntimeException | LinkageError refused) {
      line.send(new Refused(false, String.valueOf(refused.getMessage())));
      return null;
    }
    if (start.job().setNames()) {
      Thread.currentThread().setName(start.job().name());
    }
    Stopper mine = new Stopper(start.job().name());
    cancels.stopBy(mine);
    synchronized (stopLock) {
      stopper = mine;
      if (early != null) {
        mine.request(early.insistent());
      }
    }
    WorkerId id = mayRest ? Whereabouts.inNoThread() : Whereabouts.here();
    return new ChildLife(id, line, start.job(), work, mine, cancels);
  }
}
