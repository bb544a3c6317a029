package org.jworkers.osgi.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class BundleNameTest {
  private static final BundleName FFT = new BundleName("com.acme.fft", new Version(1, 2, 0));

  @Test
  void isReadAsItIsWritten() {
    assertEquals("bundle:com.acme.fft;1.2.0", FFT.toString());
    assertEquals(Optional.of(FFT), BundleName.parse("bundle:com.acme.fft;1.2.0"));
  }

  @Test
  void leavesOtherKindsOfCodeSpacesToOthers() {
    assertEquals(Optional.empty(), BundleName.parse("module:com.acme.fft@1.2.0"));
    assertEquals(Optional.empty(), BundleName.parse("path:"));
  }

  @Test
  void saysWhatIsWrongWithANameFromElsewhere() {
    var noVersion =
        assertThrows(IllegalArgumentException.class, () -> BundleName.parse("bundle:com.acme.fft"));
    var wrongVersion =
        assertThrows(
            IllegalArgumentException.class, () -> BundleName.parse("bundle:com.acme.fft;one"));

    assertTrue(noVersion.getMessage().contains("'bundle:com.acme.fft' has no version"));
    assertTrue(wrongVersion.getMessage().contains("one"), wrongVersion::getMessage);
  }

  @Test
  void mayLeaveAChoiceOfVersions() {
    BundleName range = BundleName.parse("bundle:com.acme.fft;[1.2,2)").orElseThrow();

    assertTrue(range.versions().includes(new Version(1, 9, 0)));
    assertEquals("bundle:com.acme.fft;[1.2.0,2.0.0)", range.toString());
    assertEquals("bundle:com.acme.fft;1.2.0", FFT.toString());
  }
}
