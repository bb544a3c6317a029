package org.jworkers.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jworkers.api.Transfer;
import org.jworkers.core.space.PathSpaces;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.PayloadCodec;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class PlainWorkersTest {

  /** Found by its name only. */
  public static final class Named implements PayloadCodec {
    @Override
    public String name() {
      return "named";
    }

    @Override
    public Encoder encoder(CodeSpace space, Transfer transfer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Decoder decoder(CodeSpace space) {
      throw new UnsupportedOperationException();
    }
  }

  @AfterEach
  void forget() {
    System.clearProperty(PathSpaces.CODECS);
  }

  @Test
  void aChildHasTheCodecsThatItIsTold() {
    System.setProperty(PathSpaces.CODECS, Named.class.getName());

    assertInstanceOf(Named.class, PlainWorkers.ofChild(PlainWorkersTest.class).codec("named"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.lang.String", "com.acme.Missing"})
  void aChildSaysWhatIsNoCodec(String name) {
    System.setProperty(PathSpaces.CODECS, name);

    var thrown =
        assertThrows(
            IllegalStateException.class, () -> PlainWorkers.ofChild(PlainWorkersTest.class));
    assertEquals(
        "The property org.jworkers.codecs names " + name + ", which is no codec here",
        thrown.getMessage());
  }
}
