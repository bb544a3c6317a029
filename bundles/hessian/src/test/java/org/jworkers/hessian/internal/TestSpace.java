package org.jworkers.hessian.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jworkers.spi.CodeSpace;

/**
 * A code space over the loader of the tests, that offers what a test says and tells what it was
 * asked.
 */
final class TestSpace implements CodeSpace {
  final List<String> asked = new ArrayList<>();
  final List<String> loaded = new ArrayList<>();
  private final Predicate<String> rule;

  TestSpace(Predicate<String> rule) {
    this.rule = rule;
  }

  /** Offers the classes of the tests. */
  static TestSpace ofTests() {
    return new TestSpace(name -> name.startsWith("org.jworkers.hessian.internal."));
  }

  @Override
  public String name() {
    return "test:space;1.2.0";
  }

  @Override
  public boolean offers(String className) {
    asked.add(className);
    return rule.test(className);
  }

  @Override
  public String howToOffer(String className) {
    return "put the package of " + className + " on the list";
  }

  @Override
  public Class<?> load(String className) throws ClassNotFoundException {
    loaded.add(className);
    return Class.forName(className, false, TestSpace.class.getClassLoader());
  }
}
