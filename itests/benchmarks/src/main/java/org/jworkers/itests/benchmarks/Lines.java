package org.jworkers.itests.benchmarks;

import java.util.List;
import org.jworkers.itests.benchmarks.floors.BareJvm;
import org.jworkers.itests.benchmarks.floors.ExecutorThroughput;
import org.jworkers.itests.benchmarks.floors.RawBlock;
import org.jworkers.itests.benchmarks.floors.RawRoundTrip;
import org.jworkers.itests.benchmarks.floors.RawStream;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Entrant;
import org.jworkers.itests.benchmarks.harness.Entrant.ClassPath;
import org.jworkers.itests.benchmarks.harness.Goal;
import org.jworkers.itests.benchmarks.harness.JmhContestant;
import org.jworkers.itests.benchmarks.harness.Line;
import org.jworkers.itests.benchmarks.ours.BlockCall;
import org.jworkers.itests.benchmarks.ours.Crowd;
import org.jworkers.itests.benchmarks.ours.InFramework;
import org.jworkers.itests.benchmarks.ours.LifeTimes;
import org.jworkers.itests.benchmarks.ours.LoadedStop;
import org.jworkers.itests.benchmarks.ours.Pipelined;
import org.jworkers.itests.benchmarks.ours.PoolRun;
import org.jworkers.itests.benchmarks.ours.SpareStart;
import org.jworkers.itests.benchmarks.ours.WorkerCall;
import org.jworkers.itests.benchmarks.peers.Grpc;
import org.jworkers.itests.benchmarks.peers.HazelcastCall;
import org.jworkers.itests.benchmarks.peers.JGroupsCall;
import org.jworkers.itests.benchmarks.peers.PythonPool;
import org.jworkers.itests.benchmarks.peers.Rmi;

/** The lines of the table about workers. */
final class Lines {
  /** Rounds of calls, or of runs, until a child JVM has compiled what it will. */
  private static final int WARM = 15;

  private static final String CALL = "µs p50";
  private static final String RATE = "tasks/s";
  private static final String BLOCKS = "MiB/s";
  private static final String FLOORS = "org.jworkers.itests.benchmarks.floors.Hops.";
  private static final String OURS = "org.jworkers.itests.benchmarks.ours.";

  private static final Entrant UDS = Entrant.of("floor: raw UDS", RawRoundTrip.class, "uds");
  private static final Entrant TCP = Entrant.of("floor: raw TCP", RawRoundTrip.class, "tcp");

  private static final Entrant CPU = Entrant.of("jworkers", LifeTimes.class, "cpu");
  private static final Entrant WALL = Entrant.of("jworkers", LifeTimes.class, "wall");
  private static final Entrant MODULES = CPU.on(ClassPath.MODULES);
  private static final Entrant BUNDLE =
      Entrant.of("jworkers", InFramework.class, "cpu").on(ClassPath.ALL);

  private Lines() {}

  static List<Line> all(int crowd) {
    return List.of(
        threadCall(),
        threadPool(),
        processCall(),
        processPool(),
        remoteCall("remote-thread", "remote worker in a thread, one call", List.of(TCP), 2),
        remoteCall("remote-process", "remote worker in a child, one call", List.of(TCP, UDS), 2.2),
        remotePipelined(),
        block("process", "uds"),
        block("remote-thread", "tcp"),
        start("start-cpu", "process worker to first result, CPU, class path", "cpu", 2, CPU),
        start("start-wall", "the same, wall", "wall", Double.NaN, WALL),
        start("start-cpu-modules", "the same, CPU, module path", "cpu", 3, MODULES),
        start("start-cpu-bundle", "the same, CPU, for a task in a bundle", "cpu", 4, BUNDLE),
        spare(),
        stop("stop-idle", "graceful stop of an idle process worker", "stop", 20),
        stop("stop-force", "forced stop of a busy one, after the grace", "force", 20),
        stop("close-100", "close of a pool of 100 process workers", "close", 1000),
        memory(),
        memoryInBundle(),
        memoryOfMany(),
        crowd(crowd, "create", "ms each", Goal.atMost(1)),
        crowd(crowd, "rss", "KiB each", Goal.atMost(8)),
        crowdCall(crowd),
        loadedStop());
  }

  private static Entrant jmh(String title, String benchmark) {
    return Entrant.of(title, JmhContestant.class, benchmark, "p50").on(ClassPath.JMH);
  }

  private static Line threadCall() {
    return new Line(
        "thread-call",
        "thread worker, one call",
        CALL,
        true,
        1,
        Goal.atMostTimes(2),
        List.of(jmh("floor: park/unpark", FLOORS + "park")),
        List.of(
            jmh("jworkers", OURS + "ThreadCall.call"),
            jmh("ThreadPoolExecutor", FLOORS + "threadPool"),
            jmh("ForkJoinPool", FLOORS + "forkJoin")));
  }

  private static Line threadPool() {
    return new Line(
        "thread-pool",
        "pool.run, 2 thread workers",
        RATE,
        false,
        WARM,
        Goal.atLeastTimes(0.5),
        List.of(Entrant.of("floor: ThreadPoolExecutor(2)", ExecutorThroughput.class, "threads")),
        List.of(
            Entrant.of("jworkers", PoolRun.class, "thread", "400000", "-1"),
            Entrant.of("jworkers, prefetch 0", PoolRun.class, "thread", "100000", "0"),
            Entrant.of("ForkJoinPool(2)", ExecutorThroughput.class, "forkjoin")));
  }

  private static Line processCall() {
    return new Line(
        "process-call",
        "process worker, one call",
        CALL,
        true,
        WARM,
        Goal.atMostTimes(2.2),
        List.of(UDS),
        List.of(
            Entrant.of("jworkers", WorkerCall.class, "process"),
            Entrant.of("Python multiprocessing.Pool", PythonPool.class, "call")));
  }

  private static Line processPool() {
    return new Line(
        "process-pool",
        "pool.run, 2 process workers",
        RATE,
        false,
        WARM,
        Goal.atLeast(1_000_000).withCpu(1),
        List.of(Entrant.of("floor: raw UDS stream", RawStream.class, "uds")),
        List.of(
            Entrant.of("jworkers", PoolRun.class, "process", "300000", "-1"),
            Entrant.of("jworkers, prefetch 0", PoolRun.class, "process", "30000", "0"),
            Entrant.of("Python Pool.map", PythonPool.class, "map"),
            Entrant.of("Python Pool.imap", PythonPool.class, "imap")));
  }

  private static Line remoteCall(String kind, String title, List<Entrant> floors, double goal) {
    return new Line(
        kind + "-call",
        title,
        CALL,
        true,
        WARM,
        Goal.atMostTimes(goal),
        floors,
        List.of(
            Entrant.of("jworkers", WorkerCall.class, kind),
            Entrant.of("RMI", Rmi.class, "call"),
            peer("JGroups", JGroupsCall.class, "call"),
            peer("gRPC", Grpc.class, "call"),
            peer("Hazelcast", HazelcastCall.class, "call")));
  }

  private static Entrant peer(String title, Class<? extends Contestant> peer, String what) {
    return Entrant.of(title, peer, what).on(ClassPath.ALL);
  }

  private static Line remotePipelined() {
    return new Line(
        "remote-pipelined",
        "2 remote workers, pipelined",
        RATE,
        false,
        WARM,
        Goal.atLeast(500_000).withCpu(2),
        List.of(Entrant.of("floor: raw TCP stream", RawStream.class, "tcp")),
        List.of(
            Entrant.of("jworkers, in threads", Pipelined.class, "remote-thread", "300000"),
            Entrant.of("jworkers, in children", Pipelined.class, "remote-process", "300000"),
            Entrant.of("RMI, 16 callers", Rmi.class, "many"),
            peer("JGroups, 16 callers", JGroupsCall.class, "many"),
            peer("gRPC, 16 callers", Grpc.class, "many"),
            peer("Hazelcast, 16 callers", HazelcastCall.class, "many")));
  }

  private static Line block(String kind, String raw) {
    return new Line(
        kind + "-block",
        "double[8M] both ways, " + kind,
        BLOCKS,
        false,
        30,
        Goal.atLeastTimes(0.8),
        List.of(Entrant.of("floor: raw " + raw, RawBlock.class, raw)),
        List.of(
            Entrant.of("jworkers", BlockCall.class, kind).with("-Xmx2g"),
            Entrant.of("RMI", Rmi.class, "block").with("-Xmx2g")));
  }

  private static Line start(String id, String title, String what, double goal, Entrant ours) {
    return new Line(
        id,
        title,
        "ms",
        false,
        2,
        Double.isNaN(goal) ? Goal.NONE : Goal.atMostTimes(goal),
        List.of(Entrant.of("floor: JVM hello", BareJvm.class, what)),
        List.of(ours));
  }

  private static Line spare() {
    return new Line(
        "start-spare",
        "the same from a warm spare, wall",
        "ms",
        false,
        2,
        Goal.atMost(2),
        List.of(),
        List.of(Entrant.of("jworkers", SpareStart.class)));
  }

  private static Line stop(String id, String title, String what, double goal) {
    return new Line(
        id,
        title,
        "ms",
        false,
        what.equals("close") ? 0 : 2,
        Goal.atMost(goal),
        List.of(Entrant.of("SIGKILL to reaped", BareJvm.class, "kill")),
        List.of(Entrant.of("jworkers", LifeTimes.class, what)));
  }

  private static Line memory() {
    return new Line(
        "memory",
        "PSS of an idle process worker, class path",
        "MiB",
        false,
        1,
        Goal.atMostTimes(1.3),
        List.of(Entrant.of("floor: bare child JVM", BareJvm.class, "memory")),
        List.of(Entrant.of("jworkers", LifeTimes.class, "memory")));
  }

  private static Line memoryInBundle() {
    return new Line(
        "memory-bundle",
        "PSS of an idle process worker, for a task in a bundle",
        "MiB",
        false,
        1,
        Goal.atMostTimes(1.8),
        List.of(Entrant.of("floor: bare child JVM", BareJvm.class, "memory")),
        List.of(Entrant.of("jworkers", InFramework.class, "memory").on(ClassPath.ALL)));
  }

  private static Line memoryOfMany() {
    return new Line(
        "memory-20",
        "PSS of each of 20 idle process workers, class path",
        "MiB",
        false,
        1,
        Goal.NONE,
        List.of(Entrant.of("floor: bare child JVM", BareJvm.class, "memory-20")),
        List.of(Entrant.of("jworkers", LifeTimes.class, "memory-20")));
  }

  private static Line crowd(int size, String what, String unit, Goal goal) {
    return new Line(
        "crowd-" + what,
        "a server with many live thread-hosted workers, " + what,
        unit,
        false,
        0,
        goal,
        List.of(),
        List.of(crowd(size, what)));
  }

  private static Entrant crowd(int size, String what) {
    return Entrant.of(size + " workers", Crowd.class, Integer.toString(size), what)
        .with("-Xss256k", "-XX:+UseSerialGC");
  }

  private static Line crowdCall(int size) {
    return new Line(
        "crowd-call",
        "one call among many live thread-hosted workers",
        CALL,
        true,
        2,
        Goal.atMostTimes(5),
        List.of(crowd(1, "call")),
        List.of(crowd(size, "call")));
  }

  private static Line loadedStop() {
    return new Line(
        "loaded-stop",
        "terminate while 64 MiB flow both ways",
        "ms",
        false,
        1,
        Goal.atMost(50),
        List.of(),
        List.of(
            Entrant.of("jworkers, process", LoadedStop.class, "process").with("-Xmx2g"),
            Entrant.of("jworkers, remote", LoadedStop.class, "remote-thread").with("-Xmx2g")));
  }
}
