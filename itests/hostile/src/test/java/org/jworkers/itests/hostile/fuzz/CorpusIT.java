package org.jworkers.itests.hostile.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Inputs that are or were worth a thought: seeds, and what the fuzzer has found. */
@Timeout(120)
class CorpusIT {
  private static final Path CORPUS = Path.of("src", "test", "corpus");

  private interface Target {
    void run(byte[] input) throws Exception;
  }

  @TestFactory
  Stream<DynamicTest> decoder() throws IOException {
    return inputs("decoder", DecoderFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> frames() throws IOException {
    return inputs("frames", FramesFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> hello() throws IOException {
    HelloFuzz.fuzzerInitialize();
    DynamicTest end = dynamicTest("the server ends", HelloFuzz::fuzzerTearDown);
    return Stream.concat(inputs("hello", HelloFuzz::fuzzerTestOneInput), Stream.of(end));
  }

  private static Stream<DynamicTest> inputs(String target, Target code) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(target))) {
      List<Path> inputs = files.sorted().toList();
      assertFalse(inputs.isEmpty(), "no inputs for " + target);
      return inputs.stream()
          .map(
              input ->
                  dynamicTest(
                      input.getFileName().toString(), () -> code.run(Files.readAllBytes(input))));
    }
  }
}
