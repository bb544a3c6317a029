package org.jworkers.osgi.registrar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;

/** Reads what one {@code osgi.serviceloader} capability declares. */
final class Declared {
  private static final String SERVICES = "META-INF/services";
  private static final String MEDIATOR = "serviceloader.mediator";
  private static final String REGISTER = "register";

  private Declared() {}

  /** The class that the capability names; without one, all in the bundle's service files. */
  static List<String> implementations(BundleCapability capability, BundleWiring wiring) {
    String named = capability.getDirectives().get(REGISTER);
    if (named != null) {
      return named.isBlank() ? List.of() : List.of(named.strip());
    }
    List<String> implementations = new ArrayList<>();
    String service = String.valueOf(capability.getAttributes().get(capability.getNamespace()));
    for (URL file : wiring.findEntries(SERVICES, service, 0)) {
      implementations.addAll(read(file));
    }
    return implementations;
  }

  private static List<String> read(URL file) {
    try (var reader =
        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** The attributes of the capability, but for private ones, and who registered the service. */
  static Dictionary<String, Object> properties(BundleCapability capability, long registrar) {
    Map<String, Object> properties = new HashMap<>(capability.getAttributes());
    properties.keySet().removeIf(key -> key.startsWith("."));
    properties.remove(capability.getNamespace());
    properties.put(MEDIATOR, registrar);
    properties.computeIfPresent(Constants.SERVICE_RANKING, (key, value) -> ranking(value));
    return FrameworkUtil.asDictionary(properties);
  }

  /** An attribute of a capability cannot be an Integer, a ranking is nothing else. */
  private static Object ranking(Object declared) {
    String text = String.valueOf(declared).strip();
    return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : declared;
  }
}
