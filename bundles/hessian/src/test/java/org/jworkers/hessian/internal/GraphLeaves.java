package org.jworkers.hessian.internal;

import java.io.File;
import java.math.MathContext;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Currency;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Values of the JDK without others in them, made by chance. */
final class GraphLeaves {
  private GraphLeaves() {}

  static void add(List<Supplier<Object>> leaves, Random random) {
    addTimes(leaves, random);
    addNames(leaves, random);
    addArrays(leaves, random);
    leaves.add(() -> OptionalInt.of(random.nextInt()));
    leaves.add(OptionalLong::empty);
    leaves.add(() -> OptionalDouble.of(random.nextDouble()));
    leaves.add(() -> BitSet.valueOf(new long[] {random.nextLong(), random.nextLong()}));
    leaves.add(() -> new MathContext(random.nextInt(100)));
    leaves.add(() -> random.nextBoolean() ? -0.0 : Float.MIN_VALUE);
    leaves.add(() -> TimeUnit.values()[random.nextInt(TimeUnit.values().length)]);
    leaves.add(() -> new ObjectsTest.Circle(random.nextDouble()));
    leaves.add(() -> new ObjectsTest.Square(random.nextGaussian()));
    leaves.add(() -> ObjectsTest.Single.INSTANCE);
    leaves.add(() -> new ObjectsTest.Replaced(random.nextInt()));
    leaves.add(() -> new ObjectsTest.Custom(random.nextInt()));
    leaves.add(() -> new ObjectsTest.Declared(random.nextInt(9), random.nextInt(9)));
    leaves.add(() -> new ObjectsTest.Outer().anonymous(random.nextInt()));
  }

  private static void addTimes(List<Supplier<Object>> leaves, Random random) {
    Supplier<LocalDateTime> time =
        () -> LocalDateTime.ofEpochSecond(random.nextInt(), random.nextInt(1000), ZoneOffset.UTC);
    leaves.add(time::get);
    leaves.add(() -> time.get().toLocalDate());
    leaves.add(() -> ZonedDateTime.of(time.get(), ZoneId.of("Europe/Vienna")));
    leaves.add(() -> OffsetTime.of(time.get().toLocalTime(), ZoneOffset.ofHours(3)));
    leaves.add(() -> Period.of(random.nextInt(), 2, 3));
    leaves.add(() -> Year.of(random.nextInt(9999)));
    leaves.add(() -> DayOfWeek.of(1 + random.nextInt(7)));
    leaves.add(() -> new Timestamp(random.nextInt()));
    leaves.add(() -> new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"), Locale.ROOT));
  }

  private static void addNames(List<Supplier<Object>> leaves, Random random) {
    leaves.add(() -> URI.create("a://b/" + random.nextInt()));
    leaves.add(() -> Path.of("a", "" + random.nextInt()));
    leaves.add(() -> new File("b" + random.nextInt()));
    leaves.add(() -> StandardCharsets.UTF_16);
    leaves.add(() -> Currency.getInstance("JPY"));
    leaves.add(() -> Locale.forLanguageTag("zh-Hans-CN"));
    leaves.add(() -> InetSocketAddress.createUnresolved("h", random.nextInt(65536)));
    leaves.add(() -> random.nextBoolean() ? int[][].class : ObjectsTest.Point[].class);
    leaves.add(() -> random.nextBoolean() ? CollectionsTest.Color.class : void.class);
  }

  private static void addArrays(List<Supplier<Object>> leaves, Random random) {
    leaves.add(
        () -> {
          byte[] bytes = new byte[random.nextInt(3000)];
          random.nextBytes(bytes);
          return bytes;
        });
    leaves.add(() -> new boolean[] {true, false, random.nextBoolean()});
    leaves.add(() -> new short[] {Short.MIN_VALUE, (short) random.nextInt()});
    leaves.add(() -> new char[] {'\ud800', (char) random.nextInt()});
    leaves.add(() -> random.longs(random.nextInt(300)).toArray());
    leaves.add(() -> new float[] {Float.NaN, -0f, random.nextFloat()});
    leaves.add(() -> new int[][] {{random.nextInt()}, null, {}});
    leaves.add(() -> new Integer[] {1, null, random.nextInt()});
    leaves.add(() -> new String[][][] {{{"x" + random.nextInt()}}});
    leaves.add(() -> new CollectionsTest.Color[] {CollectionsTest.Color.GREEN, null});
  }
}
