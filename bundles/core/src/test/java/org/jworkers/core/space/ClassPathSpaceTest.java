package org.jworkers.core.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import org.junit.jupiter.api.Test;

class ClassPathSpaceTest {
  private static String path(String... entries) {
    return String.join(File.pathSeparator, entries);
  }

  @Test
  void jarsOfTheRuntimeComeFirstAndAllElseAsItWas() {
    assertEquals(
        path(
            "lib/org.jworkers.core-1.0.jar", "x/org.jworkers.api.jar", "classes", "b.jar", "a.jar"),
        ClassPathSpace.oursFirst(
            path(
                "classes",
                "lib/org.jworkers.core-1.0.jar",
                "b.jar",
                "x/org.jworkers.api.jar",
                "a.jar")));
  }

  @Test
  void foldersStayWhereTheyAre() {
    String path = path("org.jworkers.demo", "a.jar");

    assertEquals(path, ClassPathSpace.oursFirst(path));
  }
}
