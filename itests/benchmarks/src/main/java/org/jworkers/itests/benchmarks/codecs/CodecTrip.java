package org.jworkers.itests.benchmarks.codecs;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One value to bytes, or back. */
@State(Scope.Benchmark)
public class CodecTrip {
  /** Whose codec. */
  @Param({"jworkers"})
  public String codec;

  /** What it carries. */
  @Param({"record"})
  public String payload;

  private Codec<Object> subject;
  private Object value;
  private Object bytes;

  /** Makes the value and its bytes. */
  @Setup
  @SuppressWarnings("unchecked")
  public void prepare() throws Exception {
    subject = (Codec<Object>) Codecs.named(codec);
    value = Sample.named(payload);
    for (int i = 0; i < 3; i++) {
      // Ours names a class in the first message only; the bytes to read are those of a later one.
      bytes = subject.write(value);
      if (!(value.equals(subject.read(bytes)) || value.getClass().isArray())) {
        throw new IllegalStateException(codec + " does not give back " + payload);
      }
    }
  }

  /** To bytes. */
  @Benchmark
  public Object write() throws Exception {
    return subject.write(value);
  }

  /** And back. */
  @Benchmark
  public Object read() throws Exception {
    return subject.read(bytes);
  }
}
