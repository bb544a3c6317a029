package org.jworkers.core.line;

import org.jworkers.api.Transfer;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.PayloadCodec;

/**
 * What is spoken on a line.
 *
 * @param codec how values are written
 * @param space what they may name
 * @param transfer how far they go
 */
record Language(PayloadCodec codec, CodeSpace space, Transfer transfer) {

  PayloadCodec.Encoder encoder() {
    return codec.encoder(space, transfer);
  }

  PayloadCodec.Decoder decoder() {
    return codec.decoder(space);
  }
}
