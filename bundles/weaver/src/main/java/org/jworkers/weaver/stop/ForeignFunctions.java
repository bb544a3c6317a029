package org.jworkers.weaver.stop;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The foreign functions of {@code java.lang.foreign}, by reflection, since they came after Java 17.
 * Addresses are longs, and so are all arguments and results of functions.
 */
final class ForeignFunctions {
  private static final String PACKAGE = "java.lang.foreign.";

  private final Class<?> linkerType = type("Linker");
  private final Class<?> segmentType = type("MemorySegment");
  private final Class<?> layoutType = type("MemoryLayout");
  private final Class<?> descriptorType = type("FunctionDescriptor");
  private final Class<?> optionType = type("Linker$Option");
  private final Class<?> lookupType = type("SymbolLookup");
  private final Class<?> arenaType = type("Arena");
  private final Object linker = linkerType.getMethod("nativeLinker").invoke(null);
  private final Object longLayout = type("ValueLayout").getField("JAVA_LONG").get(null);
  private final Method ofAddress = segmentType.getMethod("ofAddress", long.class);
  private final Method address = segmentType.getMethod("address");

  ForeignFunctions() throws ReflectiveOperationException {}

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PACKAGE + name);
  }

  /** The address of a library's symbol. */
  long symbol(Path library, String name) throws ReflectiveOperationException {
    Object lookup =
        lookupType
            .getMethod("libraryLookup", Path.class, arenaType)
            .invoke(null, library, global());
    Optional<?> found =
        (Optional<?>) lookupType.getMethod("find", String.class).invoke(lookup, name);
    return (long)
        address.invoke(
            found.orElseThrow(() -> new NoSuchElementException(library + " has no " + name)));
  }

  /** The function at an address: so many longs to a long. */
  MethodHandle function(long place, int arguments) throws ReflectiveOperationException {
    Object descriptor = longs(arguments);
    Object options = Array.newInstance(optionType, 0);
    return (MethodHandle)
        linkerType
            .getMethod("downcallHandle", segmentType, descriptorType, options.getClass())
            .invoke(linker, ofAddress.invoke(null, place), descriptor, options);
  }

  /**
   * The address at which native code may call {@code target}, a function of so many longs to a long
   * which must not throw; good for as long as the JVM lives.
   */
  long callback(MethodHandle target, int arguments) throws ReflectiveOperationException {
    Object options = Array.newInstance(optionType, 0);
    Object stub =
        linkerType
            .getMethod(
                "upcallStub", MethodHandle.class, descriptorType, arenaType, options.getClass())
            .invoke(linker, target, longs(arguments), global(), options);
    return (long) address.invoke(stub);
  }

  private Object global() throws ReflectiveOperationException {
    return arenaType.getMethod("global").invoke(null);
  }

  private Object longs(int arguments) throws ReflectiveOperationException {
    Object layouts = Array.newInstance(layoutType, arguments);
    Arrays.fill((Object[]) layouts, longLayout);
    return descriptorType
        .getMethod("of", layoutType, layouts.getClass())
        .invoke(null, longLayout, layouts);
  }

  /** The long at an address. */
  long read(long place) throws ReflectiveOperationException {
    Object sized =
        segmentType
            .getMethod("reinterpret", long.class)
            .invoke(ofAddress.invoke(null, place), (long) Long.BYTES);
    return bytes(sized).getLong(0);
  }

  /** The address of memory from here. */
  long addressOf(ByteBuffer memory) throws ReflectiveOperationException {
    Object segment = segmentType.getMethod("ofBuffer", Buffer.class).invoke(null, memory);
    return (long) address.invoke(segment);
  }

  /** Memory filled with zeros. It is never freed, so that native code may keep its address. */
  ByteBuffer memory(long bytes) throws ReflectiveOperationException {
    Object segment =
        arenaType
            .getMethod("allocate", long.class, long.class)
            .invoke(global(), bytes, (long) Long.BYTES);
    return bytes(segment);
  }

  /** A text as C has it. */
  ByteBuffer text(String text) throws ReflectiveOperationException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return memory(bytes.length + 1).put(0, bytes);
  }

  private ByteBuffer bytes(Object segment) throws ReflectiveOperationException {
    ByteBuffer bytes = (ByteBuffer) segmentType.getMethod("asByteBuffer").invoke(segment);
    return bytes.order(ByteOrder.nativeOrder());
  }
}
