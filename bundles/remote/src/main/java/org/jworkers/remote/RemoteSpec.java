package org.jworkers.remote;

import org.jworkers.api.JvmSpec;
import org.jworkers.api.PlainSpec;

/** What remote worker to start. */
public final class RemoteSpec extends JvmSpec<RemoteSpec> {

  RemoteSpec(PlainSpec values) {
    super(values);
  }

  /**
   * Makes the worker a context: it runs nothing itself, but its task, default argument, state and
   * lifecycle stay at the server under this name, for workers that refer to it with {@link
   * #context}. When it ends, they are ended.
   */
  public RemoteSpec defining(String id) {
    return with("define", id);
  }

  /**
   * Makes the worker run what a context of this name at the same server has. It is given no task.
   */
  public RemoteSpec context(String id) {
    return with("context", id);
  }

  @Override
  protected RemoteSpec with(PlainSpec values) {
    return new RemoteSpec(values);
  }
}
