package org.jworkers.ssh.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the far machine's shell is given to do, and what it says to us while it does.
 *
 * <p>The shell stays for as long as the server runs: it makes a folder that only its user may
 * enter, in which the server finds its token and listens at a Unix domain socket, and deletes it
 * afterwards. Files that are missing there are asked for one at a time, so that the shell need not
 * know where one ends and the next begins: nothing follows a file until it has been asked for. Each
 * is written under a name of its own and then renamed, so that many may send the same at the same
 * time; the tree counts when all of it is there.
 */
final class FarScript {
  /** How the lines of the script begin that are meant for us. */
  static final String SAYS = "jworkers-ssh: ";

  /** What the lines go on with that ask for a file; its number follows. */
  static final String SEND = SAYS + "send ";

  /** What the line goes on with that tells a reason for giving up. */
  static final String FAILED = SAYS + "failed: ";

  private static final String START =
      """
      m=$(umask)
      umask 077
      say() { printf '\\n%s\\n' "jworkers-ssh: $*"; }
      fail() { say "failed: $*"; exit 1; }
      """;

  private static final String FIND_JAVA =
      """
      if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then j=$JAVA_HOME/bin/java; else j=java; fi
      """;

  private static final String CHECK_JAVA =
      """
      command -v "$j" >/dev/null 2>&1 || fail "there is no Java: no command $j (PATH is $PATH)"
      """;

  private static final String RECEIVE =
      """
      c=${XDG_CACHE_HOME:-$HOME/.cache}/jworkers
      isthere() { [ -f "$1" ] && [ $(wc -c <"$1") -eq $2 ]; }
      receive() {
        t=$1/$3
        isthere "$t" $4 && return
        mkdir -p "${t%/*}" || fail "cannot make the folder ${t%/*}"
        p=$t.$(uname -n).$$.part
        say "send $2"
        if [ $4 -eq 0 ]; then : >"$p"; else head -c $4 >"$p"; fi
        isthere "$p" $4 && mv -f "$p" "$t" && return
        rm -f "$p"
        fail "cannot write $t"
      }
      """;

  /** What senders that were killed have left. */
  private static final String SWEEP =
      """
      find "$c" -name '*.part' -mtime +1 -exec rm -f {} + 2>/dev/null
      """;

  /** The token is in a here-document, since arguments can be seen by everybody. */
  private static final String PRIVATE_FOLDER =
      """
      s=%s
      mkdir -m 700 "$s" || fail "cannot make the folder $s"
      trap 'rm -rf "$s"' EXIT
      trap 'exit 129' HUP
      trap 'exit 130' INT
      trap 'exit 143' TERM
      cat >%s <<END || fail "cannot write the token into $s"
      %s
      END
      umask "$m"
      """;

  private final FarSide farSide;
  private final Secrets secrets;
  private final Duration lease;
  private final List<Content> contents = new ArrayList<>();
  private final String text;

  /**
   * A script.
   *
   * @param shipment what to send first, if anything
   * @param secrets the folder to make, and the token to write there
   * @param lease how long our silence means that we are alive
   */
  FarScript(FarSide farSide, Optional<Shipment> shipment, Secrets secrets, Duration lease)
      throws IOException {
    this.farSide = farSide;
    this.secrets = secrets;
    this.lease = lease;
    this.text = START + directory() + (shipment.isPresent() ? java(shipment.get()) : command());
  }

  private String directory() {
    return farSide
        .directory()
        .map(Shell::quote)
        .map(
            path -> "cd -- " + path + " || fail 'there is no directory to work in: '" + path + "\n")
        .orElse("");
  }

  private String privateFolder() {
    return PRIVATE_FOLDER.formatted(secrets.folder(), secrets.farFile(), secrets.token());
  }

  private String command() {
    return privateFolder()
        + "set -- "
        + arguments()
        + "\neval "
        + Shell.quote(farSide.command().orElseThrow() + " \"$@\"")
        + "\nexit $?\n";
  }

  private String java(Shipment shipment) throws IOException {
    String java = farSide.java().map(path -> "j=" + Shell.quote(path) + "\n").orElse(FIND_JAVA);
    return java
        + CHECK_JAVA
        + RECEIVE
        + receive("d", shipment.jworkers())
        + receive("u", shipment.bundles())
        + privateFolder()
        // Performance data would be a file that a killed JVM leaves behind.
        + "\"$j\" -XX:-UsePerfData "
        + shipment.command()
        + " "
        + arguments()
        + "\nr=$?\n[ $r -eq 0 ] || \"$j\" -version\nexit $r\n";
  }

  private String receive(String variable, Tree tree) throws IOException {
    if (tree.isEmpty()) {
      return "";
    }
    StringBuilder script = new StringBuilder();
    script.append(variable).append("=$c/").append(tree.hash()).append('\n');
    script.append("if [ ! -f \"$").append(variable).append("/complete\" ]; then\n").append(SWEEP);
    for (var file : tree.files().entrySet()) {
      script.append("receive \"$").append(variable).append("\" ").append(contents.size());
      script.append(' ').append(Shell.quote(file.getKey()));
      script.append(' ').append(file.getValue().size()).append('\n');
      contents.add(file.getValue());
    }
    return script.append(": >\"$").append(variable).append("/complete\"\nfi\n").toString();
  }

  private String arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--socket=" + secrets.socket());
    arguments.add("--token=" + secrets.farFile());
    arguments.add("--exit-with-input=" + lease.toSeconds());
    arguments.addAll(farSide.arguments());
    return String.join(" ", arguments.stream().map(Shell::quote).toList());
  }

  /** What only this user knows of the server. */
  Secrets secrets() {
    return secrets;
  }

  /** The script's bytes. */
  byte[] bytes() {
    return Shell.bytes(text);
  }

  /** Sends a file that the script has asked for. */
  void send(int number, OutputStream out) throws IOException {
    contents.get(number).writeTo(out);
    out.flush();
  }
}
