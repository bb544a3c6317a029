package org.jworkers.itests.benchmarks.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jworkers.itests.benchmarks.harness.Contestant;

/** Python's multiprocessing.Pool with two processes. Parameter: "call", "map" or "imap". */
public final class PythonPool implements Contestant {
  private final String what;
  private Process python;
  private PrintWriter commands;
  private BufferedReader answers;

  /** For the stage. */
  public PythonPool(String[] parameters) {
    what = parameters[0];
  }

  @Override
  public void open() throws IOException {
    String script;
    try (InputStream in = PythonPool.class.getResourceAsStream("pool.py")) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    python =
        new ProcessBuilder("python3", "-c", script, what)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    commands = new PrintWriter(python.getOutputStream(), true);
    answers = new BufferedReader(new InputStreamReader(python.getInputStream()));
  }

  @Override
  public Sample round() throws IOException {
    commands.println("round");
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("Python gave up");
    }
    String[] words = answer.split(" ");
    return new Sample(Double.parseDouble(words[0]), Long.parseLong(words[1]));
  }

  @Override
  public void close() throws InterruptedException {
    commands.close();
    python.waitFor();
  }
}
