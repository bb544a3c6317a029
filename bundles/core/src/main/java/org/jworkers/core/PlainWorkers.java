package org.jworkers.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jworkers.api.Workers;
import org.jworkers.api.WorkersFactory;
import org.jworkers.core.space.PathSpaces;
import org.jworkers.spi.ChildArguments;
import org.jworkers.spi.CodeSpaces;
import org.jworkers.spi.PayloadCodec;
import org.jworkers.spi.ThreadStopper;
import org.jworkers.spi.WorkerProvider;

/** Opens scopes where there is no framework: plug-ins are what {@link ServiceLoader} finds. */
public final class PlainWorkers implements WorkersFactory {

  /** For {@link ServiceLoader}. */
  public PlainWorkers() {}

  @Override
  public Workers open(Class<?> caller) {
    Registry registry = registry(caller);
    return WorkersScope.open(
        registry, () -> registry.kindOf(caller).of(caller).orElseThrow(), () -> {});
  }

  /**
   * A registry of what can be found from {@code caller}.
   *
   * @throws IllegalStateException if two providers there have the same type
   */
  public static Registry registry(Class<?> caller) {
    Registry registry = withoutProviders(caller);
    Map<String, WorkerProvider> known = new LinkedHashMap<>();
    for (WorkerProvider provider : find(WorkerProvider.class, caller)) {
      WorkerProvider other = known.putIfAbsent(provider.type(), provider);
      if (other != null) {
        throw new IllegalStateException(
            "Two providers for worker type '"
                + provider.type()
                + "': "
                + other.getClass().getName()
                + " and "
                + provider.getClass().getName());
      }
      registry.add(provider, 0);
    }
    find(ThreadStopper.class, caller).forEach(stopper -> registry.add(stopper, 0));
    return registry;
  }

  /** As {@link #registry}, for those who start no workers: child JVMs, which have to be quick. */
  static Registry ofChild(Class<?> caller) {
    String named = System.getProperty(PathSpaces.CODECS);
    return named == null
        ? withoutProviders(caller)
        : registry(caller, Stream.of(named.split(",")).map(PlainWorkers::codec).toList());
  }

  private static PayloadCodec codec(String name) {
    try {
      return Class.forName(name).asSubclass(PayloadCodec.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException unfit) {
      throw new IllegalStateException(
          "The property " + PathSpaces.CODECS + " names " + name + ", which is no codec here",
          unfit);
    }
  }

  private static Registry withoutProviders(Class<?> caller) {
    Registry registry = registry(caller, find(PayloadCodec.class, caller));
    find(CodeSpaces.class, caller).forEach(spaces -> registry.add(spaces, 0));
    return registry;
  }

  private static Registry registry(Class<?> caller, List<PayloadCodec> codecs) {
    Registry registry = new Registry();
    codecs.forEach(codec -> registry.add(codec, 0));
    registry.add(
        new PathSpaces(codecs, () -> find(ChildArguments.class, caller)), Integer.MIN_VALUE);
    return registry;
  }

  /** By the caller's loader and by this class's, each implementation once. */
  private static <T> List<T> find(Class<T> service, Class<?> caller) {
    Map<Class<?>, T> found = new LinkedHashMap<>();
    List<ServiceLoader<T>> loaders = new ArrayList<>();
    loaders.add(ServiceLoader.load(service, caller.getClassLoader()));
    ModuleLayer layer = caller.getModule().getLayer();
    if (layer != null) {
      loaders.add(ServiceLoader.load(layer, service));
    }
    if (caller.getClassLoader() != PlainWorkers.class.getClassLoader()) {
      loaders.add(ServiceLoader.load(service, PlainWorkers.class.getClassLoader()));
    }
    loaders.forEach(
        loader -> loader.forEach(instance -> found.putIfAbsent(instance.getClass(), instance)));
    return List.copyOf(found.values());
  }
}
