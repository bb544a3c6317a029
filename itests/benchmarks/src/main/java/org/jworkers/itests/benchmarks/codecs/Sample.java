package org.jworkers.itests.benchmarks.codecs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the codecs carry. */
public record Sample(long id, String name, double weight) implements Serializable {

  /** One of the payloads of facts/hessian.md, by its name. */
  static Object named(String name) {
    return switch (name) {
      case "record" -> one(7);
      case "string1k" -> "Worker of the world. ".repeat(50).substring(0, 1024);
      case "list10k" -> list();
      case "double1m" -> new Random(1).doubles(1_000_000).toArray();
      case "bytes16m" -> new byte[16 << 20];
      default -> throw new IllegalArgumentException("No payload is called " + name);
    };
  }

  private static Sample one(int number) {
    return new Sample(number, "sample-" + number, number / 3.0);
  }

  private static List<Sample> list() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      samples.add(one(i));
    }
    return samples;
  }
}
