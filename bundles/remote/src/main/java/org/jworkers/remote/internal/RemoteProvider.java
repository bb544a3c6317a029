package org.jworkers.remote.internal;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jworkers.api.PlainSpec;
import org.jworkers.remote.Remotes;
import org.jworkers.spi.Child;
import org.jworkers.spi.ChildJvm;
import org.jworkers.spi.Connection;
import org.jworkers.spi.FarServer;
import org.jworkers.spi.Launch;
import org.jworkers.spi.Stopping;
import org.jworkers.spi.TcpChannel;
import org.jworkers.spi.WorkerProvider;

/** Makes the far end of a TCP connection into a worker. */
@ServiceProvider(value = WorkerProvider.class, attribute = "worker.type=remote")
public final class RemoteProvider implements WorkerProvider {

  @Override
  public String type() {
    return "remote";
  }

  @Override
  public Set<String> options() {
    Set<String> options = new HashSet<>(ChildJvm.OPTIONS);
    options.addAll(FarServer.OPTIONS);
    options.addAll(Set.of("context", "define"));
    return options;
  }

  @Override
  public boolean needsTask(PlainSpec spec) {
    return !spec.options().containsKey("context");
  }

  @Override
  public Stopping stopping() {
    return new Stopping(Duration.ofSeconds(5), true);
  }

  @Override
  public Child launch(Launch launch) throws IOException {
    InetSocketAddress server = HostPort.parse(launch.spec().host(), Remotes.DEFAULT_PORT);
    String peer = server.getHostString() + ":" + server.getPort();
    return launch.over(peer, () -> new Connection(connect(server), peer));
  }

  private static TcpChannel connect(InetSocketAddress server) throws IOException {
    try {
      return TcpChannel.connect(server);
    } catch (IOException | RuntimeException unreachable) {
      throw new IOException("No server answers at " + server + ": " + unreachable, unreachable);
    }
  }
}
