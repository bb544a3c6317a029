package org.jworkers.hessian.internal.values;

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
import org.jworkers.hessian.internal.wire.Catalogue;

/** The values of {@code java.time}. */
public final class Times {
  private Times() {}

  /** Makes them known. */
  public static void addTo(Catalogue catalogue) {
    Values values = new Values(catalogue);
    addPoints(values);
    addLengths(values);
    addZones(values);
    addParts(values);
  }

  private static void addPoints(Values values) {
    values
        .of(Instant.class, "seconds", "nanos")
        .as(v -> parts(v.getEpochSecond(), v.getNano()))
        .from(p -> Instant.ofEpochSecond(p.longAt(0), p.intAt(1)));
    values
        .of(LocalDate.class, "day")
        .as(v -> parts(v.toEpochDay()))
        .from(p -> LocalDate.ofEpochDay(p.longAt(0)));
    values
        .of(LocalTime.class, "nanos")
        .as(v -> parts(v.toNanoOfDay()))
        .from(p -> LocalTime.ofNanoOfDay(p.longAt(0)));
    values
        .of(LocalDateTime.class, "day", "nanos")
        .as(v -> parts(v.toLocalDate().toEpochDay(), v.toLocalTime().toNanoOfDay()))
        .from(p -> local(p));
  }

  private static void addLengths(Values values) {
    values
        .of(Duration.class, "seconds", "nanos")
        .as(v -> parts(v.getSeconds(), v.getNano()))
        .from(p -> Duration.ofSeconds(p.longAt(0), p.intAt(1)));
    values
        .of(Period.class, "years", "months", "days")
        .as(v -> parts(v.getYears(), v.getMonths(), v.getDays()))
        .from(p -> Period.of(p.intAt(0), p.intAt(1), p.intAt(2)));
  }

  private static void addZones(Values values) {
    values
        .of(ZoneOffset.class, "seconds")
        .as(v -> parts(v.getTotalSeconds()))
        .from(p -> ZoneOffset.ofTotalSeconds(p.intAt(0)));
    values
        .of(OffsetDateTime.class, "day", "nanos", "offset")
        .as(
            v ->
                parts(day(v.toLocalDateTime()), nanos(v.toLocalDateTime()), seconds(v.getOffset())))
        .from(p -> OffsetDateTime.of(local(p), ZoneOffset.ofTotalSeconds(p.intAt(2))));
    values
        .of(OffsetTime.class, "nanos", "offset")
        .as(v -> parts(v.toLocalTime().toNanoOfDay(), seconds(v.getOffset())))
        .from(
            p ->
                OffsetTime.of(
                    LocalTime.ofNanoOfDay(p.longAt(0)), ZoneOffset.ofTotalSeconds(p.intAt(1))));
    values
        .of(ZonedDateTime.class, "day", "nanos", "offset", "zone")
        .as(
            v ->
                parts(
                    day(v.toLocalDateTime()),
                    nanos(v.toLocalDateTime()),
                    seconds(v.getOffset()),
                    v.getZone()))
        .from(
            p ->
                ZonedDateTime.ofStrict(
                    local(p), ZoneOffset.ofTotalSeconds(p.intAt(2)), p.at(3, ZoneId.class)));
    values.family(ZoneId.class, "id").as(v -> parts(v.getId())).from(p -> ZoneId.of(p.textAt(0)));
  }

  private static void addParts(Values values) {
    values.of(Year.class, "year").as(v -> parts(v.getValue())).from(p -> Year.of(p.intAt(0)));
    values
        .of(YearMonth.class, "year", "month")
        .as(v -> parts(v.getYear(), v.getMonthValue()))
        .from(p -> YearMonth.of(p.intAt(0), p.intAt(1)));
    values
        .of(MonthDay.class, "month", "day")
        .as(v -> parts(v.getMonthValue(), v.getDayOfMonth()))
        .from(p -> MonthDay.of(p.intAt(0), p.intAt(1)));
  }

  private static LocalDateTime local(Parts parts) {
    return LocalDateTime.of(
        LocalDate.ofEpochDay(parts.longAt(0)), LocalTime.ofNanoOfDay(parts.longAt(1)));
  }

  private static long day(LocalDateTime time) {
    return time.toLocalDate().toEpochDay();
  }

  private static long nanos(LocalDateTime time) {
    return time.toLocalTime().toNanoOfDay();
  }

  private static int seconds(ZoneOffset offset) {
    return offset.getTotalSeconds();
  }

  private static Object[] parts(Object... parts) {
    return parts;
  }
}
