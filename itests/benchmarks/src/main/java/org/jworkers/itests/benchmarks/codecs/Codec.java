package org.jworkers.itests.benchmarks.codecs;

/** Something that makes values bytes and bytes values; {@code B} is what it keeps the bytes in. */
interface Codec<B> {

  B write(Object value) throws Exception;

  Object read(B bytes) throws Exception;
}
