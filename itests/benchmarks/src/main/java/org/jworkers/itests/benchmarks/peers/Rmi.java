package org.jworkers.itests.benchmarks.peers;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.rmi.server.UnicastRemoteObject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Jvms;
import org.jworkers.itests.benchmarks.harness.Timing;

/**
 * Java RMI. Parameter: "call"; "many" for calls by 16 threads; or "block" for 8 Mi doubles both
 * ways.
 */
public final class Rmi implements Contestant {
  private static final int CALLERS = 16;
  private static final int CALLS = 64_000;

  private final String what;
  private final double[] block = new double[8 << 20];
  private Process server;
  private RmiService service;
  private ExecutorService callers;

  /** For the stage. */
  public Rmi(String[] parameters) {
    what = parameters[0];
  }

  private static final class Service extends UnicastRemoteObject implements RmiService {
    private static final long serialVersionUID = 1L;

    Service() throws RemoteException {}

    @Override
    public Integer increment(Integer number) {
      return number + 1;
    }

    @Override
    public double[] echo(double[] values) {
      return values;
    }
  }

  /** The server. */
  public static void main(String[] arguments) throws Exception {
    for (int port = 20_000 + (int) (ProcessHandle.current().pid() % 10_000); ; port++) {
      try {
        Registry registry = LocateRegistry.createRegistry(port);
        registry.rebind("service", new Service());
        System.out.println(port);
        return;
      } catch (RemoteException taken) {
        System.err.println("Port " + port + " is taken");
      }
    }
  }

  @Override
  public void open() throws Exception {
    server = Jvms.start(List.of("-Djava.rmi.server.hostname=127.0.0.1"), Rmi.class);
    String port = new BufferedReader(new InputStreamReader(server.getInputStream())).readLine();
    Registry registry = LocateRegistry.getRegistry("127.0.0.1", Integer.parseInt(port));
    service = (RmiService) registry.lookup("service");
    callers = Executors.newFixedThreadPool(CALLERS);
  }

  @Override
  public Sample round() throws Exception {
    return switch (what) {
      case "call" -> Timing.medianMicros(10_000, service::increment);
      case "many" -> Timing.perSecond(CALLS, this::many);
      default ->
          Timing.mibPerSecond(2L * block.length * Double.BYTES, number -> service.echo(block));
    };
  }

  private void many(int calls) throws Exception {
    var done =
        callers.invokeAll(
            java.util.Collections.nCopies(
                CALLERS,
                () -> {
                  for (int i = 0; i < calls / CALLERS; i++) {
                    service.increment(i);
                  }
                  return null;
                }));
    for (var each : done) {
      each.get();
    }
  }

  @Override
  public void close() throws Exception {
    callers.shutdown();
    callers.awaitTermination(5, TimeUnit.SECONDS);
    server.destroy();
    server.waitFor();
  }
}
