package org.jworkers.itests.remote;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Optional;

/** An address of this machine that others could reach. */
final class Elsewhere {
  private Elsewhere() {}

  /** It; where there is none, the test cannot be run. */
  static InetAddress address() throws IOException {
    Optional<InetAddress> address =
        NetworkInterface.networkInterfaces()
            .filter(Elsewhere::isUp)
            .flatMap(NetworkInterface::inetAddresses)
            .filter(one -> !one.isLoopbackAddress() && !one.isLinkLocalAddress())
            .filter(one -> one.getAddress().length == 4)
            .findFirst();
    assumeTrue(address.isPresent(), "This machine has no address but loopback");
    return address.get();
  }

  private static boolean isUp(NetworkInterface one) {
    try {
      return one.isUp();
    } catch (IOException gone) {
      return false;
    }
  }
}
