package org.jworkers.process;

import org.jworkers.api.JvmSpec;
import org.jworkers.api.PlainSpec;

/** What process worker to start. */
public final class ProcessSpec extends JvmSpec<ProcessSpec> {

  ProcessSpec(PlainSpec values) {
    super(values);
  }

  @Override
  protected ProcessSpec with(PlainSpec values) {
    return new ProcessSpec(values);
  }
}
