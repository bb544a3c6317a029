package org.jworkers.itests.benchmarks.peers;

import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.rmi.server.UnicastRemoteObject;
import org.jworkers.itests.benchmarks.harness.Timing;

/** Java RMI. Parameter: as a {@link Peer}'s; or "block" for 8 Mi doubles both ways. */
public final class Rmi extends Peer {
  private static final int BLOCK = 8 << 20;

  private final double[] block;
  private RmiService service;

  /** For the stage. */
  public Rmi(String[] parameters) {
    super(parameters);
    block = parameters[0].equals("block") ? new double[BLOCK] : null;
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
    System.setProperty("java.rmi.server.hostname", "127.0.0.1");
    for (int port = firstPort(); ; port++) {
      try {
        Registry registry = LocateRegistry.createRegistry(port);
        registry.rebind("service", new Service());
        serves(port);
        return;
      } catch (RemoteException taken) {
        System.err.println("Port " + port + " is taken");
      }
    }
  }

  @Override
  void connect(int port) throws Exception {
    service = (RmiService) LocateRegistry.getRegistry("127.0.0.1", port).lookup("service");
  }

  @Override
  int increment(int number) throws RemoteException {
    return service.increment(number);
  }

  @Override
  public Sample round() throws Exception {
    return block == null
        ? super.round()
        : Timing.mibPerSecond(2L * BLOCK * Double.BYTES, number -> service.echo(block));
  }
}
