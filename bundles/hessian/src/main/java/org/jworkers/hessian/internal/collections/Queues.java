package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntFunction;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Queues with a capacity. */
final class Queues extends ShapedType implements Kind {
  private final IntFunction<BlockingQueue<Object>> maker;

  private Queues(Class<?> type, IntFunction<BlockingQueue<Object>> maker) {
    super(new Shape(type.getName(), "capacity", "items"));
    this.maker = maker;
  }

  /** Makes them known. */
  static void addTo(Catalogue catalogue) {
    catalogue.add(
        LinkedBlockingQueue.class, new Queues(LinkedBlockingQueue.class, LinkedBlockingQueue::new));
    catalogue.add(
        LinkedBlockingDeque.class, new Queues(LinkedBlockingDeque.class, LinkedBlockingDeque::new));
  }

  @Override
  public boolean cyclic() {
    return true;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    BlockingQueue<?> queue = (BlockingQueue<?>) value;
    out.beginObject(value, shape());
    Object[] items = queue.toArray();
    out.writeInt(Math.max(items.length, queue.remainingCapacity() + items.length));
    Items.write(items, out);
  }

  @Override
  protected Object readObject(WireReader in) throws IOException {
    BlockingQueue<Object> queue = maker.apply(in.intValue());
    in.known(queue);
    for (Object item : in.list()) {
      queue.add(item);
    }
    return queue;
  }
}
