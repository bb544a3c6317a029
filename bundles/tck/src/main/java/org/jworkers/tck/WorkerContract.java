package org.jworkers.tck;

import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jworkers.api.Workers;

/**
 * The contract that every worker type keeps, as tests, one or more for each of its rows. A subclass
 * that names its {@linkplain #subject() subject} is all that it takes to run them:
 *
 * <pre>{@code
 * class NiceContractTest extends WorkerContract {
 *   @Override
 *   protected Subject subject() {
 *     return Subject.of(WorkerSpec.of("nice"), Trait.OWN_PROCESS, Trait.KILLABLE);
 *   }
 * }
 * }</pre>
 *
 * Each test carries the ids of its rows as tags. At the end the score is printed and written to the
 * folder that the JUnit configuration parameter {@code org.jworkers.tck.folder} names, or to {@code
 * target/tck}. A test also fails if it leaves a thread, a child process or a folder of the runtime
 * behind.
 */
@ExtendWith({Scoring.class, BenchProvision.class})
@Timeout(120)
public abstract class WorkerContract
    implements IdentityRows,
        NameRows,
        NotRunRows,
        LifecycleRows,
        ScopeRows,
        WaitingRows,
        TerminationRows,
        ForceRows,
        StoppingRows,
        PersistentRows,
        ResultRows,
        PersistentEndRows,
        RestartRows,
        ItemRows,
        StateRows,
        StartUpRows,
        FaultRows,
        DeathRows,
        ServerRows {

  /** For subclasses. */
  protected WorkerContract() {}

  /** The worker type to test. */
  protected abstract Subject subject();

  /**
   * A server of one test's own, for workers behind one: rows E end it before them. Without one,
   * those rows are not applicable.
   *
   * @param workers the scope that the server is to belong to
   */
  protected Optional<TestServer> server(Workers workers) throws Exception {
    return Optional.empty();
  }

  /** The scope that one test uses; the test closes it. */
  protected Workers open() {
    return Workers.open();
  }
}
