package org.jworkers.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jworkers.api.TypeListener;
import org.jworkers.core.launch.PlugIns;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.CodeSpaces;
import org.jworkers.spi.PayloadCodec;
import org.jworkers.spi.ThreadStopper;
import org.jworkers.spi.WorkerProvider;

/**
 * The plug-ins that are there now: worker types, codecs, code spaces. Filled by whoever finds them;
 * of two that could serve, the one with the higher ranking does. Safe for use by many threads.
 */
public final class Registry implements PlugIns {

  /** Takes a plug-in out of the registry again. Closing twice is fine. */
  public interface Handle extends AutoCloseable {
    @Override
    void close();
  }

  private final Ranked<WorkerProvider> providers = new Ranked<>();
  private final Ranked<PayloadCodec> codecs = new Ranked<>();
  private final Ranked<CodeSpaces> spaces = new Ranked<>();
  private final Ranked<ThreadStopper> stoppers = new Ranked<>();
  private final List<TypeListener> typeListeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<WorkerProvider>> removals = new CopyOnWriteArrayList<>();

  /** Adds a provider. */
  public Handle add(WorkerProvider provider, int ranking) {
    String type = provider.type();
    boolean known = types().contains(type);
    providers.add(provider, ranking);
    if (!known) {
      typeListeners.forEach(listener -> listener.typeAdded(type));
    }
    return () -> remove(provider, type);
  }

  /** Its workers end before this returns, so that their provider can go in peace. */
  private void remove(WorkerProvider provider, String type) {
    if (!providers.all().contains(provider)) {
      return;
    }
    providers.remove(provider);
    if (!types().contains(type)) {
      typeListeners.forEach(listener -> listener.typeRemoved(type));
    }
    removals.forEach(removal -> removal.accept(provider));
  }

  /** Adds a codec. */
  public Handle add(PayloadCodec codec, int ranking) {
    codecs.add(codec, ranking);
    return () -> codecs.remove(codec);
  }

  /** Adds code spaces of one kind. */
  public Handle add(CodeSpaces kind, int ranking) {
    spaces.add(kind, ranking);
    return () -> spaces.remove(kind);
  }

  /** Adds a way to stop threads. */
  public Handle add(ThreadStopper stopper, int ranking) {
    stoppers.add(stopper, ranking);
    return () -> stoppers.remove(stopper);
  }

  /** The worker types that are there, in alphabetical order. */
  public Set<String> types() {
    return providers.all().stream()
        .map(WorkerProvider::type)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Tells of types that come and go, beginning with those that are there. */
  public Handle listen(TypeListener listener) {
    typeListeners.add(listener);
    types().forEach(listener::typeAdded);
    return () -> typeListeners.remove(listener);
  }

  /** Tells of each provider that has been taken out. */
  Handle onRemoval(Consumer<WorkerProvider> removal) {
    removals.add(removal);
    return () -> removals.remove(removal);
  }

  /**
   * The provider of a worker type.
   *
   * @throws IllegalArgumentException if there is none
   */
  WorkerProvider provider(String type) {
    return providers
        .best(provider -> provider.type().equals(type))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No provider for worker type '" + type + "'; present: " + types()));
  }

  @Override
  public PayloadCodec codec() {
    return codecs
        .best(any -> true)
        .orElseThrow(() -> new IllegalStateException("No payload codec is present"));
  }

  @Override
  public PayloadCodec codec(String name) {
    return codecs
        .best(codec -> codec.name().equals(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No payload codec '"
                        + name
                        + "'; present: "
                        + codecs.all().stream().map(PayloadCodec::name).toList()));
  }

  @Override
  public Optional<ThreadStopper> threadStopper() {
    return stoppers.best(any -> true);
  }

  @Override
  public CodeSpaces kindOf(Class<?> type) {
    return spaces
        .best(kind -> kind.of(type).isPresent())
        .orElseThrow(
            () -> new IllegalArgumentException(type + " lives in no code space that is known"));
  }

  @Override
  public CodeSpaces kindOf(String spaceName) {
    return spaces
        .best(kind -> kind.named(spaceName).isPresent())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No code space '" + spaceName + "': nothing here knows this kind"));
  }

  @Override
  public CodeSpace space(String name) {
    return kindOf(name).named(name).orElseThrow();
  }
}
