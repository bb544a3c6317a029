package org.jworkers.hessian.internal.values;

import java.io.IOException;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.WireWriter;

/** The old dates, calendars and time zones. */
public final class Dates {
  private Dates() {}

  /** Makes them known. */
  public static void addTo(Catalogue catalogue) {
    Values values = new Values(catalogue);
    catalogue.addKind(Date.class, new DateKind());
    values
        .of(GregorianCalendar.class, "time", "zone", "lenient", "firstDay", "minimalDays", "change")
        .as(Dates::parts)
        .from(Dates::calendar);
    values
        .family(TimeZone.class, "id", "offset")
        .as(Dates::parts)
        .from(p -> p.orNull(1, Object.class) == null ? zone(p.textAt(0)) : fixed(p));
  }

  /** A date has a token of its own. */
  private static final class DateKind implements Kind {
    @Override
    public void write(Object value, WireWriter out) throws IOException {
      if (!out.bareAgain(value)) {
        out.writeUTCDate(((Date) value).getTime());
      }
    }
  }

  private static Object[] parts(GregorianCalendar calendar) {
    return new Object[] {
      calendar.getTimeInMillis(),
      calendar.getTimeZone(),
      calendar.isLenient(),
      calendar.getFirstDayOfWeek(),
      calendar.getMinimalDaysInFirstWeek(),
      calendar.getGregorianChange().getTime()
    };
  }

  private static GregorianCalendar calendar(Parts parts) {
    GregorianCalendar calendar = new GregorianCalendar(parts.at(1, TimeZone.class));
    calendar.setGregorianChange(new Date(parts.longAt(5)));
    calendar.setFirstDayOfWeek(parts.intAt(3));
    calendar.setMinimalDaysInFirstWeek(parts.intAt(4));
    calendar.setTimeInMillis(parts.longAt(0));
    calendar.getTimeInMillis();
    calendar.setLenient(parts.booleanAt(2));
    return calendar;
  }

  /** A zone of the database goes by its name, one with no daylight saving by its offset. */
  private static Object[] parts(TimeZone zone) {
    if (zone(zone.getID()).equals(zone)) {
      return new Object[] {zone.getID(), null};
    }
    if (zone instanceof SimpleTimeZone simple && !simple.useDaylightTime()) {
      return new Object[] {zone.getID(), zone.getRawOffset()};
    }
    throw new IllegalArgumentException(zone.getID() + " is no zone of the time zone database");
  }

  private static TimeZone zone(String id) {
    return TimeZone.getTimeZone(id);
  }

  private static TimeZone fixed(Parts parts) {
    return new SimpleTimeZone(parts.intAt(1), parts.textAt(0));
  }
}
