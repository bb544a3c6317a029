package org.jworkers.itests.benchmarks.peers;

import java.rmi.Remote;
import java.rmi.RemoteException;

/** What is called by RMI. */
public interface RmiService extends Remote {

  /** Next to nothing. */
  Integer increment(Integer number) throws RemoteException;

  /** Nothing, with much to carry. */
  double[] echo(double[] values) throws RemoteException;
}
