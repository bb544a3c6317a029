package org.jworkers.ssh.internal;

import java.nio.charset.StandardCharsets;

/** Text for the far machine's POSIX shell. */
final class Shell {
  private Shell() {}

  /** A word that means itself. */
  static String quote(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /**
   * A command that takes a script from its standard input, runs it, and leaves the rest of the
   * input to the script. It is read byte by byte because nothing else is sure to leave the rest
   * alone. The command has only characters that every login shell, and the quoting of every ssh
   * client's machine, leaves as they are.
   */
  static String runFromInput(byte[] script) {
    return "exec sh -c 'IFS=;set -f;eval $(dd bs=1 count=" + script.length + " 2>/dev/null)'";
  }

  /** The bytes of a script that was made for {@link #runFromInput}. */
  static byte[] bytes(String script) {
    return ("set +f;unset IFS\n" + script).getBytes(StandardCharsets.UTF_8);
  }
}
