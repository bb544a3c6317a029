package org.jworkers.core.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.jworkers.api.Death;
import org.jworkers.api.Progress;
import org.jworkers.api.Rung;
import org.jworkers.api.Transfer;
import org.jworkers.api.WorkerId;
import org.jworkers.spi.Payload;

class FramesTest {
  private static final Payload PAYLOAD =
      new Payload(
          ByteBuffer.wrap(new byte[] {1, 2, 3}),
          List.of(ByteBuffer.wrap(new byte[] {4}), ByteBuffer.wrap(new byte[0])));

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
    return ByteBuffer.wrap(out.toByteArray());
  }

  @Test
  void beginningOfAFrameSaysHowLongItWillBe() {
    Frame frame = Frames.frame(new Message.Item(7, Optional.of(PAYLOAD)));

    assertEquals(frame.size(), Frames.expected('I', frame.body().get(0)));
    frame = Frames.frame(new Message.Result(7, true, PAYLOAD));
    assertEquals(frame.size(), Frames.expected('R', frame.body().get(0)));
    frame = Frames.frame(new Message.Ended(true, PAYLOAD));
    assertEquals(frame.size(), Frames.expected('E', frame.body().get(0)));
  }

  @Test
  void beginningThatMakesNoSenseSaysNothing() {
    assertEquals(0, Frames.expected('I', ByteBuffer.allocate(5)));
    assertEquals(0, Frames.expected('P', ByteBuffer.allocate(100)));
    ByteBuffer many = ByteBuffer.allocate(100).putLong(0).put((byte) 1).putLong(1L << 40);
    assertEquals(0, Frames.expected('I', many.clear()));
    ByteBuffer huge = ByteBuffer.allocate(33).putLong(0).put((byte) 1).putLong(1);
    huge.putLong(Long.MAX_VALUE).putLong(Long.MAX_VALUE - 100);
    assertEquals(0, Frames.expected('I', huge.clear()));
  }
}
