package org.jworkers.itests.benchmarks.peers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jgroups.Address;
import org.jgroups.JChannel;
import org.jgroups.blocks.MethodCall;
import org.jgroups.blocks.RequestOptions;
import org.jgroups.blocks.RpcDispatcher;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;

/** JGroups' remote calls over TCP, from one member to the other. */
public final class JGroupsCall extends Peer {
  private static final RequestOptions SYNC = RequestOptions.SYNC();

  private JChannel channel;
  private RpcDispatcher dispatcher;
  private Address other;

  /** For the stage. */
  public JGroupsCall(String[] parameters) {
    super(parameters);
  }

  /** What is called. */
  public static final class Numbers {
    /** One more. */
    public int increment(int number) {
      return number + 1;
    }
  }

  private static JChannel channel(int port, int first) throws Exception {
    TCP transport = new TCP();
    transport.setBindAddress(InetAddress.getLoopbackAddress());
    transport.setBindPort(port);
    transport.setPortRange(20);
    TCPPING ping = new TCPPING();
    ping.setInitialHosts(List.of(new InetSocketAddress("127.0.0.1", first)));
    ping.setPortRange(0);
    return new JChannel(
        transport,
        ping,
        new MERGE3(),
        new NAKACK2().useMcastXmit(false),
        new UNICAST3(),
        new STABLE(),
        new GMS().setJoinTimeout(2_000));
  }

  /** The server. */
  public static void main(String[] arguments) throws Exception {
    int port = firstPort();
    JChannel channel = channel(port, port);
    new RpcDispatcher(channel, new Numbers());
    channel.connect("benchmark");
    serves(port);
  }

  @Override
  void connect(int port) throws Exception {
    channel = channel(port + 1, port);
    dispatcher = new RpcDispatcher(channel, new Numbers());
    channel.connect("benchmark");
    other =
        channel.getView().getMembers().stream()
            .filter(member -> !member.equals(channel.getAddress()))
            .findFirst()
            .orElseThrow();
  }

  @Override
  int increment(int number) throws Exception {
    MethodCall call =
        new MethodCall("increment", new Object[] {number}, new Class<?>[] {int.class});
    return dispatcher.callRemoteMethod(other, call, SYNC);
  }

  @Override
  public void close() throws Exception {
    dispatcher.close();
    channel.close();
    super.close();
  }
}
