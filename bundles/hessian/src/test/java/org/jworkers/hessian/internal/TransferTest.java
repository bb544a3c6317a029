package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PayloadException;
import org.jworkers.api.Transfer;
import org.jworkers.hessian.internal.Travellers.Bar;
import org.jworkers.hessian.internal.Travellers.Dip;
import org.jworkers.hessian.internal.Travellers.Foo;
import org.jworkers.hessian.internal.Travellers.Hiding;
import org.jworkers.hessian.internal.Travellers.Inner;
import org.jworkers.hessian.internal.Travellers.Outer;
import org.jworkers.hessian.internal.Travellers.Pair;
import org.jworkers.hessian.internal.Travellers.Pap;
import org.jworkers.hessian.internal.Travellers.Patched;
import org.jworkers.hessian.internal.Travellers.Tup;
import org.jworkers.hessian.internal.Travellers.Wep;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec.Decoder;

/** Rows I13: what travels, and what is patched where it arrives. */
class TransferTest {
  private final HessianCodec codec = new HessianCodec();
  private final Decoder decoder = codec.decoder(TestSpace.ofTests());

  private Payload encode(Object value, Transfer transfer) {
    return codec.encoder(TestSpace.ofTests(), transfer).encode(value, "arg");
  }

  private Object send(Object value, Transfer transfer) {
    return decoder.decode(encode(value, transfer), "arg");
  }

  @SuppressWarnings("unchecked")
  private <T> T patched(T value, Map<String, ?> patch) {
    return (T) decoder.decode(encode(value, Transfer.REMOTE), "arg", patch);
  }

  private String refusal(Object value, Map<String, ?> patch) {
    return assertThrows(PayloadException.class, () -> patched(value, patch)).getMessage();
  }

  private List<Integer> states(Transfer transfer) {
    List<?> all =
        (List<?>)
            send(
                List.of(new Foo(), new Bar(), new Dip(), new Pap(), new Tup(), new Wep()),
                transfer);
    return List.of(
        ((Foo) all.get(0)).state,
        ((Bar) all.get(1)).state,
        ((Dip) all.get(2)).state,
        ((Pap) all.get(3)).state,
        ((Tup) all.get(4)).state,
        ((Wep) all.get(5)).state);
  }

  @Test
  @Tag("I13.1")
  void asksClassesThatKnowWhatGoesToAnotherHost() {
    assertEquals(List.of(1, 1, 2, 10, 4, 400), states(Transfer.REMOTE));
  }

  @Test
  @Tag("I13.2")
  void asksClassesThatKnowWhatGoesToAChild() {
    assertEquals(List.of(0, 0, 2, 0, 4, 400), states(Transfer.LOCAL));
  }

  @Test
  @Tag("I13.3")
  @Tag("I13.4")
  void patchesOnlyTheFieldThatIsNamed() {
    Patched whole = patched(new Patched(), Map.of());
    Patched patched = patched(new Patched(), Map.of("test", 2));

    assertEquals(List.of(1, 10), List.of(whole.test, whole.test2));
    assertEquals(List.of(2, 10), List.of(patched.test, patched.test2));
  }

  @Test
  @Tag("I13.5")
  void mayPutSomethingElseInItsPlace() {
    assertEquals(0, send(new Patched(), Transfer.LOCAL));
  }

  private static void assertSpecials(int inner, int outer, Outer value) {
    Inner nested = (Inner) value.nested;
    assertEquals(List.of(1, inner), List.of(nested.normal, nested.special));
    assertEquals(List.of(3, outer), List.of(value.normal, value.special));
  }

  @Test
  @Tag("I13.6")
  void makesAnewWhatWasLeftBehind() {
    assertSpecials(2, 4, patched(new Outer(), Map.of()));
  }

  @Test
  @Tag("I13.7")
  void patchesWhatIsNestedToo() {
    assertSpecials(
        16, 8, patched(new Outer(), Map.of("special", 8, "nested", Map.of("special", 16))));
  }

  @Test
  @Tag("I13.8")
  @Tag("I13.9")
  void patchesEitherTheWholeOrThePart() {
    assertSpecials(16, 4, patched(new Outer(), Map.of("nested", Map.of("special", 16))));
    assertSpecials(2, 8, patched(new Outer(), Map.of("special", 8)));
  }

  @Test
  @Tag("I13.10")
  void putsAnotherValueInThePlaceOfAnObject() {
    Outer outer = patched(new Outer(), Map.of("nested", -1));

    assertEquals(-1, outer.nested);
    assertEquals(List.of(3, 4), List.of(outer.normal, outer.special));
  }

  @Test
  @Tag("I13.11")
  void leavesNothingBehindOnTheWayToAChild() {
    assertSpecials(0, 0, (Outer) send(new Outer(), Transfer.LOCAL));
  }

  @Test
  @Tag("I13.12")
  @Tag("I13.13")
  void leavesTheOriginalAsItIs() {
    Foo original = new Foo();

    assertEquals(1, ((Foo) send(original, Transfer.REMOTE)).state);
    assertEquals(0, ((Foo) send(original, Transfer.LOCAL)).state);
    assertEquals(-1, original.state);
  }

  @Test
  @Tag("I13.14")
  void refusesToGuessWhichOfTwoClassesIsRight() {
    String message = refusal(new Hiding(), Map.of());

    assertTrue(message.contains(Hiding.class.getName()), message);
    assertTrue(message.contains("writeReplace(Transfer) of " + Foo.class.getName()), message);
  }

  @Test
  @Tag("I13.15")
  void leavesJavaSerializationAlone() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Hiding());
    }

    assertTrue(bytes.toString().contains("hidden"));
  }

  @Test
  @Tag("I13.16")
  void letsASubclassDecideWhatGoesToAChild() {
    assertEquals("hidden", send(new Hiding(), Transfer.LOCAL));
  }

  @Test
  void makesRecordsAnewToPatchThem() {
    Pair pair = patched(new Pair("a", new Dip()), Map.of("left", "b", "right", Map.of("state", 7)));

    assertEquals("b", pair.left());
    assertEquals(7, pair.right().state);
  }

  @Test
  void saysWhichPatchDoesNotFit() {
    String unknown = refusal(new Outer(), Map.of("nested", Map.of("colour", 1)));
    String unfit = refusal(new Outer(), Map.of("normal", "red"));

    assertTrue(unknown.startsWith("arg.nested.colour: "), unknown);
    assertTrue(unfit.startsWith("arg.normal: a java.lang.String"), unfit);
    assertTrue(refusal("text", Map.of("value", 1)).contains("[value]"));
    assertTrue(refusal(new Pair("a", null), Map.of("middle", 1)).contains("[middle]"));
    assertTrue(refusal(new Pair("a", null), Map.of("left", 1)).contains("Pair"));
  }
}
