package org.jworkers.osgi.internal;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jworkers.spi.WorkerProvider;
import org.osgi.framework.ServiceReference;

/**
 * Knows which providers make the same worker type, and says in the log which one is used. One that
 * two registrars have registered is no rival of itself.
 */
final class Rivals implements PlugIns.Watcher<WorkerProvider> {
  /** Best first. */
  private final Map<String, TreeMap<ServiceReference<WorkerProvider>, String>> byType =
      new HashMap<>();

  @Override
  public synchronized void came(
      ServiceReference<WorkerProvider> reference, WorkerProvider provider) {
    String type = provider.type();
    var rivals = byType.computeIfAbsent(type, unknown -> new TreeMap<>(Comparator.reverseOrder()));
    rivals.put(reference, describe(reference, provider));
    tell(type, new LinkedHashSet<>(rivals.values()));
  }

  @Override
  public synchronized void went(ServiceReference<WorkerProvider> reference) {
    for (String type : List.copyOf(byType.keySet())) {
      var rivals = byType.get(type);
      if (rivals.remove(reference) != null && !rivals.isEmpty()) {
        log()
            .log(
                Level.INFO,
                "A provider for worker type ''{0}'' has gone; used from now on: {1}",
                type,
                rivals.firstEntry().getValue());
      }
      byType.computeIfPresent(type, (key, left) -> left.isEmpty() ? null : left);
    }
  }

  private static String describe(
      ServiceReference<WorkerProvider> reference, WorkerProvider provider) {
    return provider.getClass().getName() + " of bundle " + reference.getBundle();
  }

  private static void tell(String type, Collection<String> rivals) {
    if (rivals.size() > 1) {
      log()
          .log(
              Level.WARNING,
              "{0} providers for worker type ''{1}''; by service ranking the first is used: {2}",
              rivals.size(),
              type,
              rivals.stream().collect(Collectors.joining(", ")));
    }
  }

  /** Not made before it is needed: that takes a child longer than all else that is done here. */
  private static System.Logger log() {
    return System.getLogger(Rivals.class.getName());
  }
}
