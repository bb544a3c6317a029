package org.jworkers.itests.bundles.user;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/**
 * Port of a server, folder, and maybe versions -> the version of this bundle that a worker there
 * has, after it met another version in that folder.
 */
public final class MeetAt implements UnaryOperator<Object> {
  @Override
  public Object apply(Object portFolderVersions) {
    List<?> all = (List<?>) portFolderVersions;
    var spec = WorkerSpec.of("remote").host("127.0.0.1:" + all.get(0));
    try (Workers workers = Workers.open()) {
      return workers
          .start(
              all.size() < 3 ? spec : spec.with("versions", (String) all.get(2)),
              Tasks::meet,
              (String) all.get(1))
          .join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
