package org.jworkers.itests.bundles.user;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jworkers.api.TypeListener;
import org.jworkers.api.Workers;

/** Nothing -> a list that grows with what is told of worker types. */
public final class Listen implements UnaryOperator<Object> {
  @Override
  public Object apply(Object nothing) {
    List<String> heard = new CopyOnWriteArrayList<>();
    Workers.open()
        .listen(
            new TypeListener() {
              @Override
              public void typeAdded(String type) {
                heard.add("+" + type);
              }

              @Override
              public void typeRemoved(String type) {
                heard.add("-" + type);
              }
            });
    return heard;
  }
}
