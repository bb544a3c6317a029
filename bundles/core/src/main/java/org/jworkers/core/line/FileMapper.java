package org.jworkers.core.line;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;

/**
 * Maps pieces of files for reading and writing. The JDK makes its mapped buffers by reflection,
 * which from Java 18 on generates two dozen classes at the first use: a sixth of all that the start
 * of a child takes. Memory segments, which are there from Java 22 on, give the same buffers without
 * that.
 */
final class FileMapper {
  private static final int HAS_SEGMENTS = 22;
  private static final Segments SEGMENTS =
      Runtime.version().feature() < HAS_SEGMENTS ? null : Segments.find();

  private FileMapper() {}

  /** A mapping, which goes when the collector finds that nobody uses it. */
  static ByteBuffer map(FileChannel file, long from, int size) throws IOException {
    return SEGMENTS == null
        ? file.map(MapMode.READ_WRITE, from, size)
        : SEGMENTS.map(file, from, size);
  }

  /**
   * What is called by name, since it is not known where this is compiled.
   *
   * @param arena {@code Arena.ofAuto()}
   * @param map {@code FileChannel.map(MapMode, long, long, Arena)}
   * @param buffer {@code MemorySegment.asByteBuffer()}
   */
  private record Segments(MethodHandle arena, MethodHandle map, MethodHandle buffer) {
    private static final String MAPPED =
        "(Ljava/nio/channels/FileChannel$MapMode;JJLjava/lang/foreign/Arena;)"
            + "Ljava/lang/foreign/MemorySegment;";

    /** Null if they are not there. */
    static Segments find() {
      MethodHandles.Lookup all = MethodHandles.publicLookup();
      try {
        MethodType mapped = MethodType.fromMethodDescriptorString(MAPPED, null);
        Class<?> arena = mapped.parameterType(mapped.parameterCount() - 1);
        Class<?> segment = mapped.returnType();
        return new Segments(
            all.findStatic(arena, "ofAuto", MethodType.methodType(arena))
                .asType(MethodType.methodType(Object.class)),
            all.findVirtual(FileChannel.class, "map", mapped)
                .asType(
                    mapped
                        .insertParameterTypes(0, FileChannel.class)
                        .changeParameterType(mapped.parameterCount(), Object.class)
                        .changeReturnType(Object.class)),
            all.findVirtual(segment, "asByteBuffer", MethodType.methodType(ByteBuffer.class))
                .asType(MethodType.methodType(ByteBuffer.class, Object.class)));
      } catch (ReflectiveOperationException | TypeNotPresentException absent) {
        return null;
      }
    }

    ByteBuffer map(FileChannel file, long from, long size) throws IOException {
      try {
        Object owner = (Object) arena.invokeExact();
        Object segment = (Object) map.invokeExact(file, MapMode.READ_WRITE, from, size, owner);
        return (ByteBuffer) buffer.invokeExact(segment);
      } catch (IOException | RuntimeException | Error failed) {
        throw failed;
      } catch (Throwable never) {
        throw new IllegalStateException("Mapping a file threw what it does not declare", never);
      }
    }
  }
}
