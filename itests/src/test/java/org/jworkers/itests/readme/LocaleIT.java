package org.jworkers.itests.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Program;

/** The command where numbers are not written as in English. */
@Timeout(300)
@ExtendWith(NothingLeft.class)
class LocaleIT {
  @TempDir private Path folder;

  @Test
  void theExamplesRunWhereDigitsAreArabic() throws Exception {
    Installation installation = Installation.in(folder.resolve("jworkers"));

    try (Program examples =
        installation.startIn(Locale.forLanguageTag("ar-EG"), "examples", "FactoryByName")) {
      assertEquals(0, examples.run(), examples::output);

      assertTrue(
          examples.output().endsWith("thread: 25\nprocess: 25\nsmall process: 36"),
          examples::output);
    }
  }
}
