package org.jworkers.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A running shape as its folder in {@code configs} describes it.
 *
 * @param framework the framework's properties, of {@code framework.properties}
 * @param bundles name and start level of each bundle, of {@code bundles.properties}
 */
record Shape(Map<String, String> framework, Map<String, Integer> bundles) {

  /**
   * Reads a shape.
   *
   * @param folder the folder of the shape
   * @throws IOException if one of its files is missing or wrong, saying what is
   */
  static Shape read(Path folder) throws IOException {
    Path list = folder.resolve("bundles.properties");
    Map<String, Integer> bundles = new TreeMap<>();
    for (Map.Entry<String, String> entry : properties(list).entrySet()) {
      bundles.put(entry.getKey(), startLevel(list, entry));
    }
    return new Shape(properties(folder.resolve("framework.properties")), bundles);
  }

  private static int startLevel(Path file, Map.Entry<String, String> entry) throws IOException {
    String value = entry.getValue();
    if (!value.matches("[1-9]\\d{0,3}")) {
      throw new IOException(
          file
              + ": the start level of "
              + entry.getKey()
              + " should be a number from 1 to 9999, but is '"
              + value
              + "'");
    }
    return Integer.parseInt(value);
  }

  private static Map<String, String> properties(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("No such configuration file: " + file);
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> map = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
    return map;
  }
}
