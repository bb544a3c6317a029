package org.jworkers.hessian.internal.values;

import java.lang.annotation.ElementType;
import java.lang.annotation.RetentionPolicy;
import java.math.RoundingMode;
import java.net.StandardProtocolFamily;
import java.nio.file.AccessMode;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.IsoEra;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The enums of the JDK that may be named. */
public final class JdkEnums {
  /** Each of them. */
  public static final List<Class<? extends Enum<?>>> ALL =
      List.of(
          AccessMode.class,
          Character.UnicodeScript.class,
          ChronoField.class,
          ChronoUnit.class,
          DayOfWeek.class,
          ElementType.class,
          FileVisitOption.class,
          FileVisitResult.class,
          FormatStyle.class,
          IsoEra.class,
          LinkOption.class,
          Locale.Category.class,
          Locale.FilteringMode.class,
          Month.class,
          Normalizer.Form.class,
          PosixFilePermission.class,
          ResolverStyle.class,
          RetentionPolicy.class,
          RoundingMode.class,
          SignStyle.class,
          StandardCopyOption.class,
          StandardOpenOption.class,
          StandardProtocolFamily.class,
          TextStyle.class,
          Thread.State.class,
          TimeUnit.class);

  private JdkEnums() {}
}
