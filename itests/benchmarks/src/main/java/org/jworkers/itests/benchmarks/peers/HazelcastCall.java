package org.jworkers.itests.benchmarks.peers;

import com.hazelcast.cluster.Member;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.IExecutorService;
import java.io.Serializable;
import java.util.concurrent.Callable;

/** Hazelcast's distributed executor, from one member to the other. */
public final class HazelcastCall extends Peer {
  private HazelcastInstance instance;
  private IExecutorService executor;
  private Member other;

  /** For the stage. */
  public HazelcastCall(String[] parameters) {
    super(parameters);
  }

  private record Increment(int number) implements Callable<Integer>, Serializable {
    @Override
    public Integer call() {
      return number + 1;
    }
  }

  private static Config config(int port) {
    Config config = new Config("benchmark-" + port);
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.getNetworkConfig().setPort(port).setPortCount(20);
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
    config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
    config
        .getNetworkConfig()
        .getJoin()
        .getTcpIpConfig()
        .setEnabled(true)
        .addMember("127.0.0.1:" + port);
    return config;
  }

  /** The server. */
  public static void main(String[] arguments) {
    int port = firstPort();
    Hazelcast.newHazelcastInstance(config(port));
    serves(port);
  }

  @Override
  void connect(int port) {
    instance = Hazelcast.newHazelcastInstance(config(port));
    executor = instance.getExecutorService("benchmark");
    other =
        instance.getCluster().getMembers().stream()
            .filter(member -> !member.localMember())
            .findFirst()
            .orElseThrow();
  }

  @Override
  int increment(int number) throws Exception {
    return executor.submitToMember(new Increment(number), other).get();
  }

  @Override
  public void close() throws Exception {
    instance.getLifecycleService().terminate();
    super.close();
  }
}
