package org.jworkers.itests.benchmarks.harness;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;

/**
 * The main class of a contestant's JVM: obeys words on standard input, answers each with a line.
 */
public final class Stage {
  private static final String ANSWER = "@@";

  private Stage() {}

  /** Stages the contestant with this class name; further arguments are its constructor's. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    String[] parameters = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
    Contestant contestant =
        (Contestant)
            Class.forName(arguments[0])
                .getConstructor(String[].class)
                .newInstance((Object) parameters);
    try (contestant) {
      contestant.open();
      out.println(ANSWER + " ready");
      BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
      for (String word = in.readLine(); "round".equals(word); word = in.readLine()) {
        Contestant.Sample sample = contestant.round();
        out.println(ANSWER + " " + sample.value() + " " + sample.tasks() + " " + sample.cpuNanos());
      }
    }
    System.exit(0);
  }

  /** The words of an answer; empty if the line is none. */
  static String[] answer(String line) {
    return line.startsWith(ANSWER) ? line.substring(ANSWER.length() + 1).split(" ") : new String[0];
  }
}
