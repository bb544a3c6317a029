package org.jworkers.core.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Task;
import org.jworkers.api.TaskContext;
import org.jworkers.api.Transfer;
import org.jworkers.api.control.TaskThreads;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.Work;

class ChildSideTest {
  private static final List<String> SEEN = new ArrayList<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  /** A line that notes what is done with it. */
  private static final class Notes implements Line {
    @Override
    public void receive(Receiver receiver) {
      throw new AssertionError("the test hands over by itself");
    }

    @Override
    public void send(Message message) {
      SEEN.add(message.getClass().getSimpleName());
    }

    @Override
    public void deliver(Message message, boolean now) {
      SEEN.add("delivered " + message.getClass().getSimpleName());
    }

    @Override
    public void flush() {
      SEEN.add("flush");
    }

    @Override
    public Object pack(Object value, String what) {
      return value;
    }

    @Override
    public Object unpack(Object body, String what) {
      return body;
    }

    @Override
    public Object copy(Object value, String what) {
      return value;
    }

    @Override
    public void close() {
      SEEN.add("close");
    }
  }

  /** A task may end the JVM with its first step, and must not take the word of its start along. */
  @Test
  void thatItStartedHasLeftBeforeTheTaskRuns() {
    Task<Object, Object> task =
        argument -> {
          SEEN.add("task");
          return null;
        };
    Job job =
        new Job("", "", "thread", "w", false, false, Transfer.LOCAL, Whereabouts.here(), Map.of());
    ChildSide side = new ChildSide(new Notes(), any -> {});
    side.received(new Message.Start(job, new Work(task, 1, null, null, null).parts()));

    side.run();

    assertEquals(List.of("Started", "flush", "task", "Ended", "close"), SEEN);
  }

  /** The next item may end the JVM, and must not take the results before it along. */
  @Test
  void theResultOfAnItemHasLeftBeforeTheNextOneBegins() {
    Task<Object, Object> task = argument -> SEEN.add("item " + argument);
    Job job =
        new Job("", "", "thread", "w", true, false, Transfer.LOCAL, Whereabouts.here(), Map.of());
    ChildSide side = new ChildSide(new Notes(), any -> {});
    side.received(new Message.Start(job, new Work(task, null, null, null, null).parts()));
    side.received(new Message.Item(0, Optional.of("a")));
    side.received(new Message.Item(1, Optional.of("b")));
    side.received(new Message.CloseInput());

    side.run();

    List<String> items =
        List.of("item a", "delivered Result", "item b", "delivered Result", "Ended", "close");
    assertEquals(items, SEEN.subList(2, SEEN.size()));
  }

  /** It goes on where it was, whoever runs it. */
  @Test
  void restsWhileThereIsNothingToDoAndLivesOnInAnyThread() throws Exception {
    Task<Object, Object> task =
        argument -> {
          TaskContext context = TaskContext.current().orElseThrow();
          int count = context.state() == null ? 1 : context.<Integer>state() + 1;
          context.state(count);
          return SEEN.add(argument + " " + count);
        };
    Job job =
        new Job("", "", "thread", "w", true, false, Transfer.LOCAL, Whereabouts.here(), Map.of());
    ChildSide side = new ChildSide(new Notes(), any -> {});
    Runnable waker = () -> SEEN.add("woken");
    side.received(new Message.Start(job, new Work(task, null, null, null, null).parts()));
    side.received(new Message.Item(0, Optional.of("a")));

    assertFalse(side.run(waker));
    assertFalse(side.isOver());
    assertEquals(Optional.empty(), TaskThreads.context());
    side.received(new Message.Item(1, Optional.of("b")));
    Thread other = new Thread(() -> SEEN.add("over: " + side.run(waker)));
    other.start();
    other.join();
    side.received(new Message.CloseInput());
    assertTrue(side.run(waker));

    List<String> seen =
        List.of(
            "Started",
            "flush",
            "a 1",
            "delivered Result",
            "woken",
            "b 2",
            "delivered Result",
            "over: false",
            "woken",
            "Ended",
            "close");
    assertEquals(seen, SEEN);
  }

  @Test
  void stopThatComesWhileItRestsEndsIt() {
    Job job =
        new Job("", "", "thread", "w", true, false, Transfer.LOCAL, Whereabouts.here(), Map.of());
    Task<Object, Object> task = argument -> SEEN.add("task");
    ChildSide side = new ChildSide(new Notes(), any -> {});
    side.received(new Message.Start(job, new Work(task, null, null, null, null).parts()));
    assertFalse(side.run(() -> SEEN.add("woken")));

    side.received(new Message.Cancel(false));

    assertTrue(side.run(() -> SEEN.add("woken")));
    assertEquals(List.of("Started", "flush", "woken", "Ended", "close"), SEEN);
    TaskThreads.deliver(); // nothing of the stop is left on this thread
    assertFalse(Thread.currentThread().isInterrupted());
  }
}
