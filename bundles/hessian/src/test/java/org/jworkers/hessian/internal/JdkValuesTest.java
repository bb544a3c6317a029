package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JdkValuesTest {
  private final RoundTrip trip = RoundTrip.ofTests();

  static Stream<Object> scalars() {
    return Stream.of(
        true,
        false,
        (byte) -128,
        (byte) 127,
        Short.MIN_VALUE,
        'x',
        '\uffff',
        0,
        -1,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0x3ffff,
        -0x40000,
        0L,
        -9L,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        1L << 31,
        0.0f,
        -0.0f,
        0.1f,
        Float.NaN,
        0.0,
        -0.0,
        1.0,
        -128.0,
        32767.0,
        0.001,
        12.345,
        1e300,
        Double.MIN_VALUE,
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        "",
        "plain",
        "\u00e9\u4e2d\ud83d\ude00 \ud800 \udc00",
        "x".repeat(0x8000 - 1) + "\ud83d\ude00" + "y".repeat(40_000));
  }

  static Stream<Object> numbersAndNames() throws Exception {
    return Stream.of(
        new BigDecimal("1.10"),
        new BigDecimal("-1E+2147483647"),
        new BigInteger("-123456789012345678901234567890"),
        BigInteger.ONE.shiftLeft(20_000),
        new MathContext(7, RoundingMode.HALF_EVEN),
        new UUID(1, -2),
        Locale.ROOT,
        Locale.forLanguageTag("zh-Hans-CN-u-ca-chinese"),
        new Locale("no", "NO", "NY"),
        new Locale("ja", "JP", "JP"),
        new URI("http://host:1/p?q#f"),
        new URL("https://example.org/x"),
        new File("a/../b"),
        Path.of("a", "b"),
        StandardCharsets.UTF_16,
        Currency.getInstance("EUR"),
        InetAddress.getByAddress("name", new byte[] {127, 0, 0, 1}),
        InetAddress.getByAddress(new byte[16]),
        InetSocketAddress.createUnresolved("nowhere", 80),
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {1, 2, 3, 4}), 5),
        String.class,
        int.class,
        int[][].class,
        Map.Entry[].class,
        void.class);
  }

  static Stream<Object> times() {
    LocalDateTime summer = LocalDateTime.of(2024, 10, 27, 2, 30);
    return Stream.of(
        Instant.MAX,
        Instant.ofEpochSecond(-1, 999_999_999),
        LocalDate.MIN,
        LocalTime.MAX,
        LocalDateTime.MAX,
        ZonedDateTime.ofLocal(summer, ZoneId.of("Europe/Berlin"), ZoneOffset.ofHours(1)),
        ZonedDateTime.of(summer, ZoneOffset.UTC),
        OffsetDateTime.of(summer, ZoneOffset.ofHoursMinutes(5, 30)),
        OffsetTime.of(LocalTime.NOON, ZoneOffset.MAX),
        Duration.ofSeconds(-5, 7),
        Period.of(1, -2, 3),
        Year.of(-44),
        YearMonth.of(2024, 2),
        MonthDay.of(2, 29),
        ZoneId.of("America/New_York"),
        ZoneOffset.MIN,
        DayOfWeek.SUNDAY,
        ChronoUnit.FOREVER,
        TimeUnit.DAYS,
        new Date(0),
        new Date(-1),
        new Date(60_000L * Integer.MAX_VALUE),
        TimeZone.getTimeZone("Asia/Tokyo"),
        new SimpleTimeZone(3_600_000, "odd"),
        calendar());
  }

  private static GregorianCalendar calendar() {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"));
    calendar.setTimeInMillis(123_456_789L);
    calendar.setLenient(false);
    calendar.setFirstDayOfWeek(3);
    calendar.setMinimalDaysInFirstWeek(4);
    return calendar;
  }

  static Stream<Object> holders() {
    return Stream.of(
        Optional.empty(),
        Optional.of("x"),
        OptionalInt.of(3),
        OptionalInt.empty(),
        OptionalLong.of(1L << 40),
        OptionalLong.empty(),
        OptionalDouble.of(-0.0),
        OptionalDouble.empty(),
        Map.entry("k", "v"),
        new SimpleImmutableEntry<>("k", null),
        new SimpleEntry<>(1, "v"));
  }

  @ParameterizedTest
  @MethodSource({"scalars", "numbersAndNames", "times", "holders"})
  void arrivesEqualAndOfTheSameClass(Object value) {
    Object copy = trip.send(value);

    Same.check(value, copy);
    Same.check(List.of(value, value), trip.send(List.of(value, value)));
  }

  @Test
  void keepsMutableHoldersAndTheirContent() {
    assertEquals(7, trip.send(new AtomicInteger(7)).get());
    assertEquals(1L << 40, trip.send(new AtomicLong(1L << 40)).get());
    assertEquals(true, trip.send(new AtomicBoolean(true)).get());
    assertEquals("x", trip.send(new AtomicReference<>("x")).get());
    assertEquals(2, trip.send(new AtomicIntegerArray(new int[] {1, 2})).get(1));
    LongAdder adder = new LongAdder();
    adder.add(5);
    assertEquals(5, trip.send(adder).sum());
    assertEquals("ab", trip.send(new StringBuilder("ab")).toString());
    assertEquals("ab", trip.send(new StringBuffer("ab")).toString());
    BitSet bits = new BitSet();
    bits.set(3);
    bits.set(700);
    assertEquals(bits, trip.send(bits));
  }

  @Test
  void keepsApartWhatIsEqualButNotTheSame() {
    Date date = new Date(5);
    List<Date> dates = trip.send(List.of(date, date, new Date(5)));

    assertEquals(dates.get(0), dates.get(2));
    assertNotSame(dates.get(0), dates.get(2));
    assertSame(dates.get(0), dates.get(1));
  }

  @Test
  void keepsTheNanosOfASqlTimestamp() {
    java.sql.Timestamp timestamp = new java.sql.Timestamp(-1);
    timestamp.setNanos(999_999_999);

    Same.check(timestamp, trip.send(timestamp));
    Same.check(new java.sql.Date(5), trip.send(new java.sql.Date(5)));
    Same.check(new java.sql.Time(5), trip.send(new java.sql.Time(5)));
  }

  @Test
  void keepsTheFlagsOfAPattern() {
    Pattern pattern = Pattern.compile("a+", Pattern.CASE_INSENSITIVE);

    Pattern copy = trip.send(pattern);

    assertEquals("a+", copy.pattern());
    assertTrue(copy.matcher("xAA").find());
  }

  @Test
  void sendsNull() {
    assertNull(trip.<Object>send(null));
  }

  @Test
  void refusesAPathOfAnotherFileSystem() throws Exception {
    Path inJar = Path.of(URI.create("jrt:/java.base"));

    String refusal = trip.refusal(Map.of("p", inJar));

    assertEquals(
        "arg[\"p\"]: jdk.internal.jrtfs.JrtPath cannot be written: "
            + "java.lang.IllegalArgumentException: it belongs to "
            + inJar.getFileSystem(),
        refusal);
  }
}
