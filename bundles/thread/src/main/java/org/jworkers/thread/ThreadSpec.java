package org.jworkers.thread;

import org.jworkers.api.PlainSpec;
import org.jworkers.api.TypedSpec;

/** What thread worker to start. */
public final class ThreadSpec extends TypedSpec<ThreadSpec> {

  ThreadSpec(PlainSpec values) {
    super(values);
  }

  @Override
  protected ThreadSpec with(PlainSpec values) {
    return new ThreadSpec(values);
  }
}
