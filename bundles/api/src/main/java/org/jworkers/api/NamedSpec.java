package org.jworkers.api;

/** A worker spec of a type that is known by its name only. */
public final class NamedSpec extends TypedSpec<NamedSpec> {

  NamedSpec(String type) {
    this(new PlainSpec(type));
  }

  private NamedSpec(PlainSpec values) {
    super(values);
  }

  @Override
  protected NamedSpec with(PlainSpec values) {
    return new NamedSpec(values);
  }
}
