package org.jworkers.itests.bundles.host;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.UnaryOperator;
import org.jworkers.server.HostIn;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.ServerOptions;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Where to host -> the port of a server that does; it ends with this bundle. */
public final class Serve implements BundleActivator, UnaryOperator<Object> {
  private static RemoteServer server;

  @Override
  public Object apply(Object where) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        RemoteServer.start(ServerOptions.at(address).hostingIn(HostIn.valueOf((String) where)));
    return server.address().getPort();
  }

  @Override
  public void start(BundleContext context) {
    // It is asked to serve later.
  }

  @Override
  public void stop(BundleContext context) {
    if (server != null) {
      server.close();
    }
  }
}
