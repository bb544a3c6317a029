package org.jworkers.examples.scan;

import java.io.IOException;
import java.util.Map;
import org.jworkers.api.Checkpoint;
import org.jworkers.api.Task;
import org.objectweb.asm.ClassReader;

/** The demo's task: parses class files and counts what is in them. */
public final class ClassScan {
  private ClassScan() {}

  /** This task, for any worker. */
  public static Task<Batch, Scan> task() {
    return ClassScan::scan;
  }

  /**
   * Scans a batch. Depends on nothing but the batch and the JDK that this runs on.
   *
   * @throws IOException if the JDK has no such class file
   */
  public static Scan scan(Batch batch) throws IOException {
    ClassFacts facts = new ClassFacts();
    for (String name : batch.classes()) {
      Checkpoint.check();
      scan(ClassFiles.read(batch.module(), name), facts);
    }
    return new Scan(Map.of(batch.module(), facts.toModuleFacts()));
  }

  static void scan(byte[] classFile, ClassFacts into) {
    CodeReader reader = new CodeReader(classFile);
    into.reader(reader);
    reader.accept(into, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }
}
