package org.jworkers.remote;

import org.jworkers.api.JvmSpec;
import org.jworkers.api.PlainSpec;

/** What remote worker to start. */
public final class RemoteSpec extends JvmSpec<RemoteSpec> {

  RemoteSpec(PlainSpec values) {
    super(values);
  }

  @Override
  protected RemoteSpec with(PlainSpec values) {
    return new RemoteSpec(values);
  }
}
