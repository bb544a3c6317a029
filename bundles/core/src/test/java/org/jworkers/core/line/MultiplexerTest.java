package org.jworkers.core.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.Transfer;
import org.jworkers.api.WorkerId;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message;
import org.jworkers.spi.Payload;

@Timeout(60)
class MultiplexerTest {
  private static final int BIG = 64 << 20;
  private static final WorkerId NOBODY = new WorkerId("here", 1, 1);

  /** A worker on the hosting side. */
  private record Hosted(StreamLine line, Ear ear, Message.Start start) {}

  /** The hosting side. */
  private static final class Server implements Multiplexer.Host {
    final BlockingQueue<Hosted> hosted = new LinkedBlockingQueue<>();
    final CompletableFuture<String> lost = new CompletableFuture<>();

    @Override
    public void opened(StreamLine line, Message.Start start) {
      Ear ear = new Ear();
      line.receive(ear);
      hosted.add(new Hosted(line, ear, start));
    }

    @Override
    public void lost(String reason) {
      lost.complete(reason);
    }
  }

  /** A worker on the starting side. */
  private record Started(StreamLine line, Ear ear, Hosted far) {}

  private SocketChannel near;
  private SocketChannel far;
  private WireLine line;
  private WireLine farLine;
  private Multiplexer many;
  private final Server server = new Server();
  private int count;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocketChannel entrance = ServerSocketChannel.open()) {
      entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      near = SocketChannel.open(entrance.getLocalAddress());
      far = entrance.accept();
    }
    line = new WireLine(near, "near", 1 << 30);
    farLine = new WireLine(far, "far", 1 << 30);
    many = Multiplexer.starting(line);
    Multiplexer.hosting(farLine, server);
  }

  @AfterEach
  void disconnect() throws IOException {
    line.close();
    farLine.close();
  }

  private static Message.Start start(String name) {
    Job job = new Job("", "", "remote", name, true, false, Transfer.REMOTE, NOBODY, Map.of());
    return new Message.Start(job, new Payload(ByteBuffer.allocate(1)));
  }

  private static Message.Item item(long counter, int size) {
    return new Message.Item(counter, Optional.of(new Payload(ByteBuffer.allocate(size))));
  }

  private static Message.Result result(long counter) {
    return new Message.Result(counter, true, new Payload(ByteBuffer.allocate(1)));
  }

  private Started start() throws Exception {
    Ear ear = new Ear();
    StreamLine stream = many.open().orElseThrow();
    stream.receive(ear);
    stream.send(start("w" + ++count));
    return new Started(stream, ear, server.hosted.take());
  }

  @Test
  void tellsWorkersApart() throws Exception {
    Started one = start();
    Started two = start();
    assertEquals("w1", one.far().start().job().name());
    assertEquals("w2", two.far().start().job().name());

    for (int i = 0; i < 100; i++) {
      one.line().send(item(i, i));
      two.line().send(item(1000 + i, 1));
    }
    for (int i = 0; i < 100; i++) {
      assertEquals(item(i, i), one.far().ear().heard.take());
      assertEquals(item(1000 + i, 1), two.far().ear().heard.take());
      one.far().line().send(result(i));
      two.far().line().sendSoon(result(1000 + i));
    }
    for (int i = 0; i < 100; i++) {
      assertEquals(result(i), one.ear().heard.take());
      assertEquals(result(1000 + i), two.ear().heard.take());
    }
  }

  /** The item behind another one gathers; the answer to that one sends it off. */
  @Test
  void whatGathersLeavesWhenTheWorkerHasNothingElseToDo() throws Exception {
    Started worker = start();
    for (int i = 0; i < 3; i++) {
      worker.line().send(item(i, 1));
    }
    for (int i = 0; i < 3; i++) {
      assertEquals(item(i, 1), worker.far().ear().heard.take());
      worker.far().line().send(result(i));
      assertEquals(result(i), worker.ear().heard.take());
    }
  }

  /** Whoever comes first to send, is first. */
  @Test
  void isStartedByManyThreadsAtATime() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      StreamLine stream = many.open().orElseThrow();
      stream.receive(new Ear());
      threads.add(0, new Thread(() -> begin(stream)));
    }
    threads.forEach(Thread::start);

    for (int i = 1; i <= 50; i++) {
      assertEquals(i, server.hosted.take().line().number());
    }
  }

  private static void begin(StreamLine stream) {
    try {
      stream.send(start("w"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void stopOvertakesSomethingBigOfAnotherWorker() throws Exception {
    Started one = start();
    Started two = start();
    one.line().send(item(0, BIG));
    two.line().send(new Message.Cancel(true));

    assertEquals(new Message.Cancel(true), two.far().ear().heard.take());
    assertNull(one.far().ear().heard.poll(), "the big one was there before");
    assertEquals(item(0, BIG), one.far().ear().heard.take());
  }

  @Test
  void endOfOneIsNoConcernOfTheOthers() throws Exception {
    Started one = start();
    Started two = start();
    one.line().send(item(0, 1));
    one.line().close();

    assertEquals("closed", one.ear().lost.get());
    assertEquals(item(0, 1), one.far().ear().heard.take());
    assertEquals("closed", one.far().ear().lost.get());
    assertThrows(IOException.class, () -> one.line().send(item(1, 1)));
    assertThrows(IOException.class, () -> one.far().line().send(result(1)));
    two.line().send(item(7, 1));
    assertEquals(item(7, 1), two.far().ear().heard.take());
    assertTrue(near.isOpen());
  }

  @Test
  void whatCrossesTheEndIsNobodys() throws Exception {
    Started one = start();
    Started two = start();
    line.send(new Message.Ping(), 0, true);
    one.far().line().close();
    line.send(item(5, 1), one.line().number(), true); // as if sent before the end was known
    two.line().send(item(6, 1));

    assertEquals(item(6, 1), two.far().ear().heard.take());
    assertEquals("closed", one.ear().lost.get());
    assertTrue(one.far().ear().heard.isEmpty());
    assertTrue(near.isOpen());
  }

  @Test
  void lastOneClosesTheLine() throws Exception {
    Started one = start();
    Started two = start();

    one.line().close();
    assertTrue(near.isOpen());
    two.far().line().close();

    assertEquals("closed", two.ear().lost.get());
    assertEquals("closed", server.lost.get());
    assertEquals(Optional.empty(), many.open());
  }

  @Test
  void lossOfTheLineIsThatOfAll() throws Exception {
    Started one = start();
    Started two = start();

    line.fail("cut");

    assertEquals("cut", one.ear().lost.get());
    assertEquals("cut", two.ear().lost.get());
    server.lost.get();
    one.far().ear().lost.get();
    two.far().ear().lost.get();
    assertEquals(Optional.empty(), many.open());
  }

  @Test
  void messageForAWorkerThatNeverWasBreaksTheLine() throws Exception {
    Started one = start();

    line.send(item(0, 1), 7, true);

    String reason = server.lost.get();
    assertTrue(reason.contains("worker 7, which was not started"), reason);
    one.ear().lost.get();
  }

  @Test
  void messageForNobodyBreaksALineOfMany() throws Exception {
    line.send(item(0, 1));

    String reason = server.lost.get();
    assertTrue(reason.contains("no worker, on a line of many"), reason);
  }

  @Test
  void numberedMessageBreaksALineOfOne() throws Exception {
    try (ServerSocketChannel entrance = ServerSocketChannel.open()) {
      entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Ear ear = new Ear();
      try (WireLine one =
              new WireLine(SocketChannel.open(entrance.getLocalAddress()), "one", 1000);
          WireLine two = new WireLine(entrance.accept(), "two", 1000)) {
        two.receive(ear);

        one.send(item(0, 1), 3, true);

        String reason = ear.lost.get();
        assertTrue(reason.contains("worker 3, on a line of one"), reason);
      }
    }
  }

  @Test
  void chunksOfTwoWorkersAreNotMixed() throws Exception {
    Started one = start();
    FrameWriter raw = new FrameWriter(Duplex.of(near));
    AtomicInteger chunks = new AtomicInteger();
    FrameWriter.Between intruder =
        () -> {
          if (chunks.incrementAndGet() == 2) {
            raw.gather(Frames.frame(item(1, 1), 9));
          }
        };
    try {
      raw.add(Frames.frame(item(0, 1 << 20), one.line().number()), intruder);
    } catch (IOException hungUp) {
      // Before the last chunk, perhaps.
    }

    String reason = server.lost.get();

    assertTrue(reason.contains("Chunks for worker 9 within 1's"), reason);
  }

  @Test
  void codecsAreSharedByThoseThatSpeakOneLanguage() {
    SharedCodecs.All all = new SharedCodecs.All();
    Language one = new Language(null, null, Transfer.REMOTE);
    Language same = new Language(null, null, Transfer.REMOTE);
    Language other = new Language(null, null, Transfer.LOCAL);

    SharedCodecs first = all.of(one);

    assertSame(first, all.of(same));
    assertNotSame(first, all.of(other));
    first.leave();
    assertSame(first, all.of(one));
    first.leave();
    first.leave();
    assertNotSame(first, all.of(one), "kept although nobody uses it");
  }
}
