package org.jworkers.itests.hostile.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import org.jworkers.api.Death;
import org.jworkers.api.Progress;
import org.jworkers.api.Rung;
import org.jworkers.api.Transfer;
import org.jworkers.api.WorkerId;
import org.jworkers.core.message.Frame;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message;
import org.jworkers.itests.hostile.types.Functions;
import org.jworkers.spi.Block;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec;

/** Writes the seeds of the corpus: {@code Seeds FOLDER}. */
public final class Seeds {
  private static final PayloadCodec.Encoder ENCODER =
      ServiceLoader.load(PayloadCodec.class).findFirst().orElseThrow().encoder(new OfferedTypes());
  private static final WorkerId ID = new WorkerId("host", 12, 34);

  private final Path folder;
  private int count;

  private Seeds(Path folder) {
    this.folder = folder;
  }

  /** Writes them. */
  public static void main(String[] arguments) throws IOException {
    Path corpus = Path.of(arguments[0]);
    Seeds decoder = new Seeds(corpus.resolve("decoder"));
    for (Object value : Samples.all()) {
      decoder.write(input(ENCODER.encode(value, "sample")));
    }
    Seeds frames = new Seeds(corpus.resolve("frames"));
    for (Message message : messages()) {
      frames.write(bytes(message));
    }
    frames.write(chunked());
    Seeds hello = new Seeds(corpus.resolve("hello"));
    hello.write(bytes(hello(Map.of())));
    hello.write(bytes(hello(Map.of("secret", "x", "auth", "y"))));
    hello.write(bytes(new Message.Hello(99, Map.of())));
    hello.write(bytes(hello(Map.of()), start("hessian2")));
    hello.write(bytes(hello(Map.of()), start("none"), new Message.CloseInput()));
    hello.write(bytes(new Message.Ping()));
  }

  private void write(byte[] seed) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(String.format("seed-%02d", count++)), seed);
  }

  private static byte[] input(Payload payload) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(payload.blocks().size());
    for (Block block : payload.blocks()) {
      int length = (int) block.size();
      bytes.write(Block.kind(block.element()));
      bytes.write(length >>> 8);
      bytes.write(length);
      ByteBuffer content = ByteBuffer.allocate(length);
      block.get(0, content);
      bytes.writeBytes(content.array());
    }
    bytes.writeBytes(array(payload.body()));
    return bytes.toByteArray();
  }

  private static byte[] array(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private static Message.Hello hello(Map<String, String> fields) {
    return new Message.Hello(Frames.VERSION, fields);
  }

  private static Message.Start start(String codec) {
    Job job =
        new Job(
            "path:", codec, "remote", "w", true, true, Transfer.REMOTE, ID, Map.of("heap", "64m"));
    return new Message.Start(job, payload(new Object[] {Functions.text(), "a", null, null, null}));
  }

  private static Payload payload(Object value) {
    return ENCODER.encode(value, "sample");
  }

  private static List<Message> messages() {
    List<Message> all = new ArrayList<>();
    all.add(hello(Map.of("a", "b")));
    all.add(new Message.Welcome(1, Map.of()));
    all.add(new Message.Refused(true, "no"));
    all.add(new Message.Define(payload("x")));
    all.add(start("hessian2"));
    all.add(new Message.Started(ID));
    all.add(new Message.Item(3, Optional.of(payload(new int[400]))));
    all.add(new Message.Item(4, Optional.empty()));
    all.add(new Message.Result(3, true, payload(List.of(1))));
    all.add(new Message.CloseInput());
    all.add(new Message.Cancel(true));
    all.add(new Message.CancelItem(5));
    all.add(new Message.Kill());
    all.add(new Message.Reported(new Progress(1, 2, "half")));
    all.add(new Message.Busy("at a.B.c"));
    all.add(new Message.Output(true, "line"));
    all.add(new Message.Ended(true, payload(new Object[] {1, null})));
    all.add(new Message.Gone(death()));
    all.add(new Message.Ping());
    all.add(new Message.Pong());
    return all;
  }

  private static Death death() {
    return new Death(
        "killed",
        OptionalInt.of(137),
        OptionalInt.of(9),
        ID,
        Optional.of(Path.of("/tmp/hs_err")),
        List.of("last words"),
        OptionalLong.of(7),
        Optional.of(new Progress(1, 2, "")),
        Optional.of("busy"),
        Rung.KILLED);
  }

  private static byte[] bytes(Message... messages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Message message : messages) {
      Frame frame = Frames.frame(message);
      header(bytes, frame.type(), (int) frame.size(), false);
      frame.body().forEach(part -> bytes.writeBytes(array(part)));
    }
    return bytes.toByteArray();
  }

  /** A result in two frames, with a ping between them. */
  private static byte[] chunked() {
    byte[] whole = bytes(new Message.Result(3, true, payload("text")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    header(bytes, 'R', 5, true);
    bytes.write(whole, 10, 5);
    bytes.writeBytes(bytes(new Message.Ping()));
    header(bytes, 'R', whole.length - 15, false);
    bytes.write(whole, 15, whole.length - 15);
    return bytes.toByteArray();
  }

  private static void header(ByteArrayOutputStream bytes, char type, int size, boolean more) {
    ByteBuffer header = ByteBuffer.allocate(10);
    header.putInt(6 + size).put((byte) type).put((byte) (more ? 1 : 0)).putInt(0);
    bytes.writeBytes(header.array());
  }
}
