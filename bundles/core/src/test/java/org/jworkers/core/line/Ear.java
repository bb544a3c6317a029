package org.jworkers.core.line;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jworkers.core.message.Message;

/** Keeps what it hears. */
public final class Ear implements Line.Receiver {
  /** The messages, in order. */
  public final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();

  final CompletableFuture<String> lost = new CompletableFuture<>();

  @Override
  public void received(Message message) {
    heard.add(message);
  }

  @Override
  public void lost(String reason) {
    lost.complete(reason);
  }
}
