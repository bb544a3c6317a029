package org.jworkers.itests.hostile.gadgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.naming.NamingException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.api.PayloadException;
import org.jworkers.itests.hostile.victim.Directory;
import org.jworkers.itests.hostile.victim.Flag;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec;

/** What takes over a reader with Hessian as it is does nothing here. */
class GadgetsIT {
  private static final PayloadCodec CODEC =
      ServiceLoader.load(PayloadCodec.class).findFirst().orElseThrow();

  static List<Chain> chains() {
    return Stream.of(JdkChains.all(), GetterChains.all(), SpringChains.all(), OtherChains.all())
        .flatMap(List::stream)
        .toList();
  }

  @BeforeAll
  static void answerLookups() throws NamingException {
    Directory.install();
  }

  @Test
  void areAtLeastTen() {
    assertTrue(chains().size() >= 10, chains().toString());
  }

  @ParameterizedTest
  @MethodSource("chains")
  void fireWithHessianAsItIs(Chain chain) throws Exception {
    try (Victim victim = new Victim()) {
      Throwable thrown = victim.read(Forge.message(chain.trigger()));

      if (!Flag.taken(chain.name())) {
        throw new AssertionError(chain + " did not fire", thrown);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("chains")
  void doNothingHere(Chain chain) throws Exception {
    try (Victim victim = new Victim()) {
      refused(victim, chain.trigger());

      String refusal = refused(victim, chain.gadget());
      assertTrue(refusal.matches(".* (cannot travel|is not offered for payloads by .*)"), refusal);

      assertFalse(Flag.taken(chain.name()));
      assertEquals(List.of(), victim.touched());
    }
  }

  private static String refused(Victim victim, Object gadget) {
    PayloadCodec.Decoder decoder = CODEC.decoder(new ClosedSpace(victim.loader()));
    Payload payload = new Payload(ByteBuffer.wrap(Forge.message(gadget)));

    return assertThrows(PayloadException.class, () -> decoder.decode(payload, "argument"))
        .getMessage();
  }
}
