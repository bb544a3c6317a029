package org.jworkers.hessian.internal.objects;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Types of the JDK of which there are no values, but arrays. */
final class JdkTypes {
  static final List<Class<?>> ALL =
      List.of(
          void.class,
          Number.class,
          Comparable.class,
          CharSequence.class,
          Serializable.class,
          Cloneable.class,
          Enum.class,
          Record.class,
          Throwable.class,
          Exception.class,
          RuntimeException.class,
          Error.class,
          StackTraceElement.class,
          Runnable.class,
          Callable.class,
          Function.class,
          BiFunction.class,
          UnaryOperator.class,
          BinaryOperator.class,
          Predicate.class,
          Consumer.class,
          Supplier.class);

  private JdkTypes() {}
}
