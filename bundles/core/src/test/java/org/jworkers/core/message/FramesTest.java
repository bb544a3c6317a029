package org.jworkers.core.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jworkers.api.Death;
import org.jworkers.api.Progress;
import org.jworkers.api.Rung;
import org.jworkers.api.Transfer;
import org.jworkers.api.WorkerId;
import org.jworkers.spi.Block;
import org.jworkers.spi.Payload;

class FramesTest {
  private static final Payload PAYLOAD =
      new Payload(
          ByteBuffer.wrap(new byte[] {1, 2, 3}),
          List.of(Block.of(new byte[] {4}, false), Block.of(new double[0], false)));

  static List<Message> messages() {
    WorkerId id = new WorkerId("höst", 4711, 13);
    Progress progress = new Progress(3, -1, "half way");
    Job job =
        new Job(
            "bundle:a;1.0",
            "hessian2",
            "process",
            "w",
            true,
            false,
            Transfer.REMOTE,
            id,
            Map.of("heap", "1g"));
    Death death =
        new Death(
            "killed",
            OptionalInt.empty(),
            OptionalInt.of(9),
            id,
            Optional.of(Path.of("/tmp/hs_err")),
            List.of("one", "two"),
            OptionalLong.of(5),
            Optional.of(progress),
            Optional.of("at A.b"),
            Rung.KILLED);
    return List.of(
        new Message.Hello(1, Map.of("secret", "x")),
        new Message.Welcome(1, Map.of()),
        new Message.Refused(true, "no"),
        new Message.Define(PAYLOAD),
        new Message.Start(job, PAYLOAD),
        new Message.Started(id),
        new Message.Item(7, Optional.of(PAYLOAD)),
        new Message.Item(8, Optional.empty()),
        new Message.Result(7, false, PAYLOAD),
        new Message.CloseInput(),
        new Message.CancelItem(3),
        new Message.Busy("at A.b"),
        new Message.Output(true, "line"),
        new Message.Cancel(true),
        new Message.Kill(),
        new Message.Reported(progress),
        new Message.Ended(true, PAYLOAD),
        new Message.Gone(death),
        new Message.Closed(),
        new Message.Ping(),
        new Message.Pong());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyMessageComesBackAsItWent(Message message) throws ProtocolException {
    Frame frame = Frames.frame(message);

    assertEquals(message, Frames.message(frame.type(), bytes(frame)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 70_000})
  void aFrameIsTheSameBytesPutOrAskedFor(int length) throws ProtocolException {
    Payload payload = new Payload(ByteBuffer.wrap(new byte[length]));
    for (Message message :
        List.of(
            new Message.Item(7, Optional.of(payload)),
            new Message.Item(8, Optional.empty()),
            new Message.Result(9, true, payload))) {
      Frame frame = Frames.frame(message, 3);
      ByteBuffer put = ByteBuffer.allocate((int) frame.size());

      frame.putBody(put);

      assertFalse(put.hasRemaining());
      assertEquals(message, Frames.message(frame.type(), put.flip()));
      assertEquals(3, frame.worker());
      assertEquals(bytes(Frames.frame(message, 3)), put.rewind());
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void noTruncatedMessageIsTakenForAWholeOne(Message message) {
    Frame frame = Frames.frame(message);
    ByteBuffer all = bytes(frame);

    for (int length = 0; length < all.limit(); length++) {
      ByteBuffer cut = all.slice(0, length);
      assertThrows(ProtocolException.class, () -> Frames.message(frame.type(), cut));
    }
  }

  @Test
  void bytesAfterTheEndOfAMessageAreRefused() {
    assertThrows(ProtocolException.class, () -> Frames.message('P', ByteBuffer.allocate(1)));
  }

  @Test
  void unknownTypeIsRefusedByItsNumber() {
    ProtocolException refused =
        assertThrows(
            ProtocolException.class, () -> Frames.message('\u00ff', ByteBuffer.allocate(0)));

    assertEquals("No frame has the type 255", refused.getMessage());
  }

  @Test
  void claimedCountsAreHeldAgainstWhatIsThere() {
    ByteBuffer claim = ByteBuffer.allocate(16).putLong(1).putLong(Long.MAX_VALUE).flip();

    assertThrows(ProtocolException.class, () -> Frames.message('H', claim));
  }

  @Test
  void pathThatCannotBeIsRefused() {
    Message gone =
        messages().stream().filter(Message.Gone.class::isInstance).findAny().orElseThrow();
    byte[] bytes = bytes(Frames.frame(gone)).array();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("/tmp/hs_err")] = 0;

    assertThrows(ProtocolException.class, () -> Frames.message('G', ByteBuffer.wrap(bytes)));
  }

  private static ByteBuffer bytes(Frame frame) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (ByteBuffer part : frame.body()) {
      byte[] copy = new byte[part.remaining()];
      part.duplicate().get(copy);
      out.writeBytes(copy);
    }
    for (Block block : frame.blocks()) {
      ByteBuffer copy = ByteBuffer.allocate((int) block.size());
      block.get(0, copy);
      out.writeBytes(copy.array());
    }
    return ByteBuffer.wrap(out.toByteArray());
  }

  @Test
  void beginningOfAFrameSaysWhereItsBlocksAre() throws ProtocolException {
    for (Message message :
        List.of(
            new Message.Item(7, Optional.of(PAYLOAD)),
            new Message.Result(7, true, PAYLOAD),
            new Message.Ended(true, PAYLOAD),
            new Message.Define(PAYLOAD))) {
      Frame frame = Frames.frame(message);

      Layout layout = Frames.layout(frame.type(), frame.body().get(0).duplicate());

      assertEquals(frame.body().get(0).remaining(), Frames.headSize(frame.type(), layout));
      assertEquals(
          List.of(new Layout.Span(byte.class, 1), new Layout.Span(double.class, 0)),
          layout.blocks());
    }
  }

  @Test
  void beginningThatIsTooShortOrOfAnotherTypeSaysNothing() throws ProtocolException {
    assertEquals(null, Frames.layout('I', ByteBuffer.allocate(5)));
    assertEquals(null, Frames.layout('P', ByteBuffer.allocate(100)));
    ByteBuffer many = ByteBuffer.allocate(100).putLong(0).put((byte) 1).putLong(1L << 40);
    assertEquals(null, Frames.layout('I', many.clear()));
  }

  static List<ByteBuffer> nonsense() {
    return List.of(
        payload(1, Long.MAX_VALUE, 'D', 8),
        payload(1, -1, 'D', 8),
        payload(1, 0, 'D', -8),
        payload(1, 0, 'D', 7),
        payload(1, 0, 'Q', 8),
        payload(1, 0, 'B', Long.MAX_VALUE),
        payload(1, 0, 'D', 8L * Integer.MAX_VALUE));
  }

  private static ByteBuffer payload(long blocks, long body, char kind, long size) {
    ByteBuffer payload = ByteBuffer.allocate(25).putLong(blocks).putLong(body);
    return payload.put((byte) kind).putLong(size).flip();
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void payloadThatMakesNoSenseIsRefused(ByteBuffer payload) {
    assertThrows(ProtocolException.class, () -> Frames.layout('D', payload.duplicate()));
    assertThrows(ProtocolException.class, () -> Frames.message('D', payload.duplicate()));
  }
}
