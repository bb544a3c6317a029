package org.jworkers.remote.internal;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where a server is: "host", "host:port", "[address]:port"; nothing means this machine. */
final class HostPort {
  private static final Pattern FORM =
      Pattern.compile("(?:\\[([^\\]]+)\\]|([^:\\[\\]]+))(?::(\\d{1,5}))?");

  private HostPort() {}

  /**
   * The address that is meant.
   *
   * @throws IllegalArgumentException if it has none of the forms
   */
  static InetSocketAddress parse(Optional<String> text, int usualPort) {
    if (text.isEmpty()) {
      return new InetSocketAddress("127.0.0.1", usualPort);
    }
    Matcher form = FORM.matcher(text.get());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "No host is called '" + text.get() + "'; expected: host, host:port or [address]:port");
    }
    int port = form.group(3) == null ? usualPort : Integer.parseInt(form.group(3));
    if (port > 65535) {
      throw new IllegalArgumentException("No port is called " + port + "; expected: 0 to 65535");
    }
    return new InetSocketAddress(form.group(1) != null ? form.group(1) : form.group(2), port);
  }
}
