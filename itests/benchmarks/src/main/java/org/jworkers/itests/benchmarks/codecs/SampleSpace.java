package org.jworkers.itests.benchmarks.codecs;

import org.jworkers.spi.CodeSpace;

/** Offers the samples and nothing else. */
final class SampleSpace implements CodeSpace {

  @Override
  public String name() {
    return "samples:";
  }

  @Override
  public boolean offers(String className) {
    return className.equals(Sample.class.getName());
  }

  @Override
  public String howToOffer(String className) {
    return "it is no sample";
  }

  @Override
  public Class<?> load(String className) throws ClassNotFoundException {
    return Class.forName(className, false, SampleSpace.class.getClassLoader());
  }
}
