package org.jworkers.itests.providers;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/** A process that does not let itself be destroyed. */
final class DeafProcess extends Process {
  private final Process process;

  DeafProcess(Process process) {
    this.process = process;
  }

  @Override
  public void destroy() {
    // That is what makes it deaf.
  }

  @Override
  public Process destroyForcibly() {
    return this;
  }

  @Override
  public OutputStream getOutputStream() {
    return process.getOutputStream();
  }

  @Override
  public InputStream getInputStream() {
    return process.getInputStream();
  }

  @Override
  public InputStream getErrorStream() {
    return process.getErrorStream();
  }

  @Override
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public int exitValue() {
    return process.exitValue();
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public CompletableFuture<Process> onExit() {
    return process.onExit().thenApply(ended -> this);
  }
}
