package org.jworkers.core.line;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jworkers.api.PayloadException;
import org.jworkers.core.message.Message;

/**
 * One side's end of the line between the two sides of a worker. Messages arrive in the order in
 * which they were sent, but for those that stop something, which may overtake. Safe for use by many
 * threads.
 */
public interface Line extends Closeable {

  /**
   * Hears what comes over a line, in the order in which it was sent. Must not block for long. On a
   * line within one JVM it is called by whoever sends, so it has to be safe for use by many
   * threads.
   */
  interface Receiver {

    /** A message of the other side. */
    void received(Message message);

    /** Items that came together, in order. The list is good for this call only. */
    default void items(List<Message.Item> items) {
      items.forEach(this::received);
    }

    /** Results that came together, in order. The list is good for this call only. */
    default void results(List<Message.Result> results) {
      results.forEach(this::received);
    }

    /** After the last message that has come so far, perhaps. More may come at any time. */
    default void rests() {}

    /**
     * Nothing will come any more. Called after the last message, and once, but that it is called
     * again if it throws an {@link OutOfMemoryError}.
     *
     * @param reason why, in words; "closed" for an orderly end
     */
    void lost(String reason);
  }

  /** Begins to hand what comes to {@code receiver}. To be called once. */
  void receive(Receiver receiver);

  /**
   * Sends a message. May wait while the other side is slow, but does not wait for an answer. An
   * interrupt of the calling thread does no harm to the line.
   *
   * @throws IOException if the line is closed or broken
   */
  void send(Message message) throws IOException;

  /**
   * Sends items one after the other, as {@link #send} does, for less.
   *
   * @throws IOException if the line is closed or broken; some may have been sent
   */
  default void sendAll(List<Message.Item> items) throws IOException {
    for (Message.Item item : items) {
      send(item);
    }
  }

  /**
   * Sends a message from the child side, so that the end of the worker's process, if it has one of
   * its own, loses nothing of it from now on.
   *
   * @param now whether the other side may be waiting for it; otherwise it may take a moment
   * @throws IOException if the line is closed or broken
   */
  default void deliver(Message message, boolean now) throws IOException {
    send(message);
  }

  /**
   * Waits, uninterruptibly, until what was sent has left this side: the end of this process loses
   * nothing of it any more. Returns at once when the line is closed or broken.
   */
  void flush();

  /**
   * Makes a value ready to be the body of a message, whole or not at all.
   *
   * @param what what the value is to the user
   * @throws PayloadException if it cannot travel over this line
   */
  Object pack(Object value, String what);

  /**
   * Makes several values ready, as {@link #pack} does, for less.
   *
   * @param what what they are to the user: the path in an error begins with it and an index
   * @throws PayloadException if one of them cannot travel over this line
   */
  default List<Object> packAll(List<?> values, String what) {
    List<Object> all = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      all.add(pack(values.get(i), what));
    }
    return all;
  }

  /**
   * The same as {@link #pack} for a value that does not change until the message was sent and the
   * body was {@linkplain #keep kept}: this may save a copy.
   */
  default Object lend(Object value, String what) {
    return pack(value, what);
  }

  /** From now on a value that was {@link #lend lent} may change. */
  default void keep(Object body) {
    // It was packed.
  }

  /**
   * Makes the body of a message a value again.
   *
   * @param what what the value is to the user
   * @throws PayloadException if it may not or cannot be read
   */
  Object unpack(Object body, String what);

  /**
   * A copy of a value, as if it had travelled.
   *
   * @param what what the value is to the user
   * @throws PayloadException if it cannot travel
   */
  Object copy(Object value, String what);

  /** Sends what was given to {@link #send}, then closes. Closing twice is fine. */
  @Override
  void close();
}
