package org.jworkers.launcher;

import java.util.LinkedHashSet;
import java.util.Set;

/** Errors for people who have no use for a stack trace. */
final class Errors {
  private Errors() {}

  /** What an error and its causes say, outermost first, nothing twice. */
  static String inWords(Throwable error) {
    Set<String> sentences = new LinkedHashSet<>();
    String said = "";
    for (Throwable e = error; e != null; e = e.getCause()) {
      String sentence = sentence(e);
      if (!said.contains(sentence)) {
        sentences.add(sentence);
        said += sentence;
      }
    }
    return String.join(": ", sentences);
  }

  /**
   * Messages of the JDK's exceptions are often just a name, which says nothing without the type.
   */
  private static String sentence(Throwable error) {
    String message = error.getMessage();
    boolean speaks = message != null && message.contains(" ");
    return speaks ? message : error.toString();
  }
}
