package org.jworkers.hessian.internal;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.jworkers.api.Transfer;
import org.jworkers.hessian.internal.collections.CollectionKinds;
import org.jworkers.hessian.internal.objects.SpaceVocabulary;
import org.jworkers.hessian.internal.objects.Structures;
import org.jworkers.hessian.internal.values.ValueKinds;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Vocabulary;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.PayloadCodec;

/**
 * Payloads whose bodies are Hessian 2. Of Hessian itself only the tokens are used: which objects
 * they make is decided here, so that nothing is lost in silence and nothing comes alive that was
 * not offered.
 */
@ServiceProvider(PayloadCodec.class)
public final class HessianCodec implements PayloadCodec {
  private final Catalogue catalogue =
      Catalogue.of(HessianCodec::addWhatAllNeed, HessianCodec::addTheRest);
  private final Structures structures = new Structures();

  /** A codec, whose encoders and decoders share what they find out about classes. */
  public HessianCodec() {}

  private static void addWhatAllNeed(Catalogue catalogue) {
    ValueKinds.addBasicsTo(catalogue);
    CollectionKinds.addBasicsTo(catalogue);
    Structures.addBasicsTo(catalogue);
  }

  private static void addTheRest(Catalogue catalogue) {
    ValueKinds.addTo(catalogue);
    CollectionKinds.addTo(catalogue);
    Structures.addTo(catalogue);
  }

  @Override
  public String name() {
    return "hessian2";
  }

  @Override
  public Encoder encoder(CodeSpace space, Transfer transfer) {
    return new HessianEncoder(vocabulary(space, transfer));
  }

  @Override
  public Decoder decoder(CodeSpace space) {
    return new HessianDecoder(vocabulary(space, Transfer.LOCAL));
  }

  private Vocabulary vocabulary(CodeSpace space, Transfer transfer) {
    return new SpaceVocabulary(catalogue, structures, space, transfer);
  }
}
