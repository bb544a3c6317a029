package org.jworkers.itests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The bodies of payloads are Hessian 2, and no dialect: somebody else's reader reads them. */
class HessianJsIT {

  @BeforeAll
  static void getTheReader() throws Exception {
    HessianJs.get();
  }

  @TestFactory
  Stream<DynamicTest> readsBodies(@TempDir Path folder) throws Exception {
    List<Bodies.Case> cases = Bodies.all();
    List<String> read = HessianJs.decode(Bodies.write(cases, folder));

    assertEquals(cases.size(), read.size(), read.toString());
    return IntStream.range(0, cases.size())
        .mapToObj(
            i -> dynamicTest("body " + i, () -> assertEquals(cases.get(i).json(), read.get(i))));
  }
}
