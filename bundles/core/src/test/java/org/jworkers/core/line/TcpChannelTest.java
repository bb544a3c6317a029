package org.jworkers.core.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.spi.TcpChannel;

@Timeout(60)
class TcpChannelTest {
  /** More than the buffers of two sockets take. */
  private static final int MUCH = 64 << 20;

  private TcpChannel near;
  private TcpChannel far;

  @BeforeEach
  void connect() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 1, loopback)) {
      near = TcpChannel.connect(new InetSocketAddress(loopback, server.getLocalPort()));
      far = TcpChannel.over(server.accept());
    }
  }

  @AfterEach
  void close() throws IOException {
    near.close();
    far.close();
  }

  /** A thread in a call that waits. */
  private static final class Waiting {
    final CompletableFuture<Throwable> end = new CompletableFuture<>();
    final Thread thread;

    Waiting(Call call) throws InterruptedException {
      thread = new Thread(() -> run(call));
      thread.start();
      while (!isInNative()) {
        assertTrue(thread.isAlive(), "it waits for the other side");
        Thread.onSpinWait();
      }
    }

    interface Call {
      void run() throws IOException;
    }

    private void run(Call call) {
      try {
        call.run();
        end.complete(null);
      } catch (IOException | RuntimeException thrown) {
        end.complete(thrown);
      }
    }

    private boolean isInNative() {
      StackTraceElement[] stack = thread.getStackTrace();
      return stack.length > 0 && stack[0].isNativeMethod();
    }

    Throwable end() throws Exception {
      return end.get(30, TimeUnit.SECONDS);
    }
  }

  private static void read(TcpChannel from, ByteBuffer to) throws IOException {
    while (to.hasRemaining()) {
      assertTrue(from.read(to) > 0);
    }
  }

  @Test
  void carriesWhatIsInArraysAndWhatIsNot() throws Exception {
    byte[] bytes = new byte[1 << 20];
    new Random(1).nextBytes(bytes);
    Waiting writer =
        new Waiting(
            () -> {
              near.write(ByteBuffer.wrap(bytes, 100, 1000));
              near.write(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
              near.write(ByteBuffer.allocateDirect(MUCH));
            });

    ByteBuffer first = ByteBuffer.allocateDirect(1000);
    read(far, first);
    ByteBuffer second = ByteBuffer.allocate(bytes.length + 8).position(8);
    read(far, second);
    read(far, ByteBuffer.allocate(MUCH));

    assertEquals(ByteBuffer.wrap(bytes, 100, 1000), first.flip());
    assertEquals(ByteBuffer.wrap(bytes), second.flip().position(8));
    assertEquals(null, writer.end());
    near.close();
    assertEquals(-1, far.read(ByteBuffer.allocate(1)));
  }

  @Test
  void anInterruptOfTheWriterDoesNoHarm() throws Exception {
    Waiting writer = new Waiting(() -> near.write(ByteBuffer.allocate(MUCH)));

    writer.thread.interrupt();
    read(far, ByteBuffer.allocate(MUCH));

    assertEquals(null, writer.end());
    assertTrue(near.isOpen());
  }

  @Test
  void anInterruptOfTheReaderCloses() throws Exception {
    Waiting reader = new Waiting(() -> near.read(ByteBuffer.allocate(1)));

    reader.thread.interrupt();

    assertInstanceOf(ClosedByInterruptException.class, reader.end());
    assertFalse(near.isOpen());
  }

  @Test
  void closingEndsReadersAndWriters() throws Exception {
    Waiting reader = new Waiting(() -> near.read(ByteBuffer.allocate(1)));
    Waiting writer = new Waiting(() -> near.write(ByteBuffer.allocate(MUCH)));

    near.close();

    assertInstanceOf(AsynchronousCloseException.class, reader.end());
    assertInstanceOf(AsynchronousCloseException.class, writer.end());
  }
}
