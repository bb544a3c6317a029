package org.jworkers.core.message;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jworkers.api.Death;
import org.jworkers.api.Progress;
import org.jworkers.api.Rung;
import org.jworkers.api.Transfer;
import org.jworkers.api.WorkerId;
import org.jworkers.core.message.Message.Busy;
import org.jworkers.core.message.Message.Cancel;
import org.jworkers.core.message.Message.CancelItem;
import org.jworkers.core.message.Message.CloseInput;
import org.jworkers.core.message.Message.Closed;
import org.jworkers.core.message.Message.Define;
import org.jworkers.core.message.Message.Ended;
import org.jworkers.core.message.Message.Gone;
import org.jworkers.core.message.Message.Hello;
import org.jworkers.core.message.Message.Item;
import org.jworkers.core.message.Message.Kill;
import org.jworkers.core.message.Message.Output;
import org.jworkers.core.message.Message.Ping;
import org.jworkers.core.message.Message.Pong;
import org.jworkers.core.message.Message.Refused;
import org.jworkers.core.message.Message.Reported;
import org.jworkers.core.message.Message.Result;
import org.jworkers.core.message.Message.Start;
import org.jworkers.core.message.Message.Started;
import org.jworkers.core.message.Message.Welcome;
import org.jworkers.spi.Block;
import org.jworkers.spi.Payload;

/** The bytes of each message, as docs/protocol.md describes them. */
public final class Frames {
  /** The version of the protocol that this code speaks. */
  public static final int VERSION = 1;

  private static final Ping PING = new Ping();
  private static final Pong PONG = new Pong();

  private Frames() {}

  /** The frame that says {@code message} on a line of one worker. Bodies have to be payloads. */
  public static Frame frame(Message message) {
    return frame(message, 0);
  }

  /** The same on a line that many workers share, for that of this number. */
  public static Frame frame(Message message, int worker) {
    int little = littleSize(message);
    if (little >= 0) {
      return Frame.of(worker, message instanceof Item ? 'I' : 'R', message, little);
    }
    FieldWriter out = new FieldWriter();
    char type = write(message, out);
    boolean control = "XYKPQ".indexOf(type) >= 0;
    return Frame.of(worker, type, control, out.buffers(), out.blocks());
  }

  /** How many bytes the fields of an item or a result have, if they are few; -1 otherwise. */
  private static int littleSize(Message message) {
    if (message instanceof Item item) {
      return item.body().isEmpty() ? before('I') : littleSize('I', item.body().get());
    }
    return message instanceof Result result ? littleSize('R', result.body()) : -1;
  }

  private static int littleSize(char type, Object body) {
    boolean little =
        body instanceof Payload payload
            && payload.blocks().isEmpty()
            && payload.body().remaining() <= FieldWriter.SMALL;
    return little ? (int) headSize(type, 0, ((Payload) body).body().remaining()) : -1;
  }

  /** Puts the fields of such a message there. */
  static void put(Message little, ByteBuffer to) {
    write(little, new FieldWriter(to));
  }

  private static char write(Message message, FieldWriter out) {
    if (message instanceof Item item) {
      out.number(item.counter()).flag(item.body().isPresent());
      item.body().ifPresent(out::payload);
      return 'I';
    }
    if (message instanceof Result result) {
      out.number(result.counter()).flag(result.ok()).payload(result.body());
      return 'R';
    }
    return message instanceof Start
            || message instanceof Started
            || message instanceof Ended
            || message instanceof Gone
        ? writeTurningPoint(message, out)
        : writeSmall(message, out);
  }

  private static char writeTurningPoint(Message message, FieldWriter out) {
    if (message instanceof Start start) {
      write(start.job(), out);
      out.payload(start.body());
      return 'S';
    }
    if (message instanceof Started started) {
      out.id(started.id());
      return 'A';
    }
    if (message instanceof Ended ended) {
      out.flag(ended.ok()).payload(ended.body());
      return 'E';
    }
    write(((Gone) message).death(), out);
    return 'G';
  }

  private static char writeSmall(Message message, FieldWriter out) {
    if (message instanceof Reported reported) {
      write(reported.progress(), out);
      return 'U';
    }
    if (message instanceof Define define) {
      out.payload(define.body());
      return 'D';
    }
    if (message instanceof Hello hello) {
      out.number(hello.version()).texts(hello.fields());
      return 'H';
    }
    if (message instanceof Welcome welcome) {
      out.number(welcome.version()).texts(welcome.fields());
      return 'W';
    }
    if (message instanceof Refused refused) {
      out.flag(refused.arguments()).text(refused.reason());
      return 'N';
    }
    if (message instanceof Cancel cancel) {
      out.flag(cancel.insistent());
      return 'X';
    }
    if (message instanceof Busy busy) {
      out.text(busy.activity());
      return 'B';
    }
    if (message instanceof Output output) {
      out.flag(output.error()).text(output.text());
      return 'O';
    }
    if (message instanceof CancelItem cancel) {
      out.number(cancel.counter());
      return 'Y';
    }
    return letter(message);
  }

  private static char letter(Message message) {
    if (message instanceof CloseInput) {
      return 'C';
    }
    if (message instanceof Kill) {
      return 'K';
    }
    if (message instanceof Closed) {
      return 'Z';
    }
    return message instanceof Ping ? 'P' : 'Q';
  }

  private static void write(Job job, FieldWriter out) {
    out.text(job.space()).text(job.codec()).text(job.type()).text(job.name());
    out.flag(job.persistent()).flag(job.setNames()).flag(job.transfer().isRemote());
    out.id(job.parent()).texts(job.options());
  }

  private static void write(Progress progress, FieldWriter out) {
    out.number(progress.done()).number(progress.total()).text(progress.text());
  }

  private static void write(Death death, FieldWriter out) {
    out.text(death.cause()).number(death.exitValue()).number(death.signal()).id(death.where());
    out.text(death.crashLog().map(Path::toString)).texts(death.lastLines());
    out.number(death.itemInHand()).flag(death.lastProgress().isPresent());
    death.lastProgress().ifPresent(progress -> write(progress, out));
    out.text(death.activity()).text(death.rung().name());
  }

  /**
   * The message that a frame says.
   *
   * @throws ProtocolException if the frame is none of ours, or not whole
   */
  public static Message message(char type, ByteBuffer body) throws ProtocolException {
    return message(type, new FieldReader(body, isReadOnce(type)));
  }

  /** Whether the payload of such a frame has but one reader. */
  static boolean isReadOnce(char type) {
    return type == 'I' || type == 'R' || type == 'E';
  }

  /** The same, if the blocks of its payload are beside the frame. */
  static Message message(char type, ByteBuffer body, List<Block> blocks) throws ProtocolException {
    return message(type, new FieldReader(body, blocks));
  }

  /** The same, if the payload was not kept. */
  static Message message(char type, ByteBuffer fields, Unread unread) throws ProtocolException {
    return message(type, new FieldReader(fields, unread));
  }

  private static Message message(char type, FieldReader in) throws ProtocolException {
    try {
      Message message = read(type, in);
      in.end();
      return message;
    } catch (IllegalArgumentException unfit) {
      throw new ProtocolException("A frame has a field that cannot be so: " + unfit.getMessage());
    }
  }

  private static Message read(char type, FieldReader in) throws ProtocolException {
    return switch (type) {
      case 'I' -> new Item(in.number(), in.flag() ? Optional.of(in.payload()) : Optional.empty());
      case 'R' -> new Result(in.number(), in.flag(), in.payload());
      case 'S' -> new Start(job(in), in.payload());
      case 'A' -> new Started(in.id());
      case 'E' -> new Ended(in.flag(), in.payload());
      case 'G' -> new Gone(death(in));
      case 'U' -> new Reported(progress(in));
      case 'H' -> new Hello((int) in.number(), in.textMap());
      case 'W' -> new Welcome((int) in.number(), in.textMap());
      case 'N' -> new Refused(in.flag(), in.text());
      case 'D' -> new Define(in.payload());
      case 'X' -> new Cancel(in.flag());
      case 'Y' -> new CancelItem(in.number());
      case 'C' -> new CloseInput();
      case 'B' -> new Busy(in.text());
      case 'O' -> new Output(in.flag(), in.text());
      case 'K' -> new Kill();
      case 'Z' -> new Closed();
      case 'P' -> PING;
      case 'Q' -> PONG;
      default -> throw new ProtocolException("No frame has the type " + (int) type);
    };
  }

  private static Job job(FieldReader in) throws ProtocolException {
    return new Job(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.flag(),
        in.flag(),
        in.flag() ? Transfer.REMOTE : Transfer.LOCAL,
        in.id(),
        in.textMap());
  }

  private static Progress progress(FieldReader in) throws ProtocolException {
    return new Progress(in.number(), in.number(), in.text());
  }

  private static Death death(FieldReader in) throws ProtocolException {
    String cause = in.text();
    var exitValue = in.optionalInt();
    var signal = in.optionalInt();
    WorkerId where = in.id();
    Optional<Path> crashLog = in.optionalText().map(Path::of);
    var lines = in.texts();
    var item = in.optionalLong();
    Optional<Progress> progress = in.flag() ? Optional.of(progress(in)) : Optional.empty();
    Optional<String> activity = in.optionalText();
    Rung rung = rung(in.text());
    return new Death(
        cause, exitValue, signal, where, crashLog, lines, item, progress, activity, rung);
  }

  private static Rung rung(String name) throws ProtocolException {
    for (Rung rung : Rung.values()) {
      if (rung.name().equals(name)) {
        return rung;
      }
    }
    throw new ProtocolException("No rung is called " + name);
  }

  /** What the beginning of a frame says of its payload; null if it does not. */
  static Layout layout(char type, ByteBuffer beginning) throws ProtocolException {
    int before = before(type);
    if (before < 0 || beginning.remaining() < before + Layout.LEAST) {
      return null;
    }
    ByteBuffer payload = beginning.position(before).slice();
    long blocks = payload.getLong(0);
    boolean there = blocks >= 0 && blocks <= (payload.remaining() - Layout.LEAST) / Layout.SPAN;
    return there ? new FieldReader(payload, false).layout() : null;
  }

  /** How many bytes there are before the blocks of such a frame. */
  static long headSize(char type, Layout layout) {
    return headSize(type, layout.blocks().size(), layout.body());
  }

  private static long headSize(char type, long blocks, long body) {
    return before(type) + Layout.LEAST + blocks * Layout.SPAN + body;
  }

  /** How many bytes there are before the payload of such a frame; -1 if that depends. */
  private static int before(char type) {
    return switch (type) {
      case 'I', 'R' -> Long.BYTES + 1;
      case 'E' -> 1;
      case 'D' -> 0;
      default -> -1;
    };
  }
}
