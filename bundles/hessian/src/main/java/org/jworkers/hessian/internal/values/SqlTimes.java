package org.jworkers.hessian.internal.values;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import org.jworkers.hessian.internal.wire.Catalogue;

/** The times of {@code java.sql}, which need not be there. */
final class SqlTimes {
  private SqlTimes() {}

  static void addTo(Catalogue catalogue) {
    Values values = new Values(catalogue);
    values.of(Date.class, "time").part(Date::getTime).from(p -> new Date(p.longAt(0)));
    values.of(Time.class, "time").part(Time::getTime).from(p -> new Time(p.longAt(0)));
    values
        .of(Timestamp.class, "time", "nanos")
        .as(v -> new Object[] {v.getTime(), v.getNanos()})
        .from(SqlTimes::timestamp);
  }

  private static Timestamp timestamp(Parts parts) {
    Timestamp timestamp = new Timestamp(parts.longAt(0));
    timestamp.setNanos(parts.intAt(1));
    return timestamp;
  }
}
