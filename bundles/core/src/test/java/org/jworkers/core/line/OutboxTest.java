package org.jworkers.core.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;
import org.jworkers.spi.Payload;

/** What a side said before it died is heard, whether it had left or not. */
@Timeout(60)
class OutboxTest {
  @TempDir Path folder;
  private TwoSides file;
  private FileChannel theirs;
  private FileChannel ours;
  private final Ear ear = new Ear();

  @BeforeEach
  void open() throws IOException {
    file = TwoSides.in(folder);
    ours = file.ours();
    theirs = file.theirs();
  }

  @AfterEach
  void close() throws IOException {
    file.close();
  }

  /** Takes some of what it is given, sometimes nothing. */
  private record Moody(Random random, ByteArrayOutputStream taken) implements WritableByteChannel {

    @Override
    public int write(ByteBuffer bytes) {
      int count = Math.min(bytes.remaining(), random.nextInt(4) * random.nextInt(20_000));
      byte[] some = new byte[count];
      bytes.get(some);
      taken.writeBytes(some);
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private static Message.Result result(long counter, int size) {
    return new Message.Result(counter, true, new Payload(ByteBuffer.allocate(size)));
  }

  private FrameReceiver receiver(byte[] came) {
    ReadableByteChannel channel = Channels.newChannel(new ByteArrayInputStream(came));
    return new FrameReceiver(
        new Duplex(Outbox.reader(channel, ours), null, Outbox.inMemory(), false, null), 1 << 30);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 30, 300})
  void nothingIsLostWhereverTheWriterDies(int most) throws Exception {
    for (int seed = 0; seed < 40; seed++) {
      close();
      Files.deleteIfExists(folder.resolve("outbox"));
      open();
      Random random = new Random(seed);
      Moody channel = new Moody(random, new ByteArrayOutputStream());
      List<Message> said =
          say(
              new FrameWriter(new Duplex(null, channel, Outbox.in(theirs), false, null)),
              random,
              most);

      FrameReceiver receiver = receiver(channel.taken().toByteArray());

      for (Message message : said) {
        assertEquals(message, receiver.next(), "seed " + seed);
      }
      assertNull(receiver.next(), "seed " + seed);
    }
  }

  private static List<Message> say(FrameWriter writer, Random random, int most) throws IOException {
    List<Message> said = new ArrayList<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      Message message = result(i, random.nextInt(random.nextInt(9) == 0 ? 300_000 : 500));
      writer.add(Frames.frame(message), () -> {});
      said.add(message);
      if (random.nextInt(5) == 0) {
        writer.tryWrite();
      }
    }
    return said;
  }

  @Test
  void frameThatIsNotWholeDoesNotCount() throws Exception {
    Outbox outbox = Outbox.in(theirs);
    new FrameWriter(
            new Duplex(null, Channels.newChannel(new ByteArrayOutputStream()), outbox, false, null))
        .add(Frames.frame(result(1, 10)), () -> {});
    outbox.putHeader(100, Frames.frame(result(2, 10)), (byte) 0);

    FrameReceiver receiver = receiver(new byte[0]);

    assertEquals(result(1, 10), receiver.next());
    assertNull(receiver.next());
  }

  /** A process that dies of wild stores may have hit this file too. */
  @Test
  void nonsenseInTheFileIsAnErrorOrNothing() throws Exception {
    ours.write(ByteBuffer.allocate(16).putInt(8, Integer.MAX_VALUE), 0);
    assertNull(receiver(new byte[0]).next());

    ours.write(ByteBuffer.allocate(40).putInt(8, 24).putInt(16, -1), 0);
    assertThrows(IOException.class, () -> receiver(new byte[0]).next());
  }

  @Test
  void whatIsHeldBackLeavesWithoutBeingPushed() throws Exception {
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    WireLine one =
        new WireLine(Duplex.toParent(back.source(), there.sink(), theirs), "one", 1 << 30);
    WireLine two = new WireLine(Duplex.of(there.source(), back.sink()), "two", 1 << 30);

    two.receive(ear);
    for (int i = 0; i < 20_000; i++) {
      one.deliver(result(i, i % 1000 == 0 ? 100_000 : i % 300), i % 77 == 0);
      if (i % 50 == 49) {
        for (int j = i - 49; j <= i; j++) {
          assertEquals(result(j, j % 1000 == 0 ? 100_000 : j % 300), ear.heard.take());
        }
      }
    }
    one.close();
    two.close();
  }
}
