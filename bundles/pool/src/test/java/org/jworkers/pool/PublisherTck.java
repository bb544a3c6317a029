package org.jworkers.pool;

import static org.jworkers.thread.Threads.thread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.LongStream;
import org.jworkers.api.Workers;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterMethod;

/**
 * The Reactive Streams TCK over thread workers: a TestNG class, run by {@link PublisherTckTest}.
 */
public class PublisherTck extends FlowPublisherVerification<Long> {
  /** How long the TCK waits for what should come, and for what should not. */
  private static final long DEADLINE = 30_000;

  private static final long SILENCE = 50;

  /** After so long the TCK looks for an error, and it looks only once, whatever its deadline. */
  private static final long POLL = 2_000;

  private final Workers workers = Workers.open();
  private final List<Pool<Long, Long>> pools = Collections.synchronizedList(new ArrayList<>());

  /** For TestNG. */
  public PublisherTck() {
    super(new TestEnvironment(DEADLINE, SILENCE, POLL));
  }

  private Pool<Long, Long> pool() {
    Pool<Long, Long> pool = Pool.of(workers, (Long x) -> x);
    pools.add(pool);
    pool.add(thread(), 2);
    return pool;
  }

  @Override
  public Flow.Publisher<Long> createFlowPublisher(long elements) {
    return pool().publisher(() -> LongStream.range(0, elements).iterator(), Order.OF_INPUTS);
  }

  @Override
  public Flow.Publisher<Long> createFailedFlowPublisher() {
    Pool<Long, Long> pool = pool();
    Flow.Publisher<Long> publisher = pool.publisher(List.of(1L), Order.OF_INPUTS);
    pool.close();
    return publisher;
  }

  /** Ends what a test began. */
  @AfterMethod(alwaysRun = true)
  public void closePools() {
    pools.forEach(Pool::close);
    pools.clear();
  }
}
