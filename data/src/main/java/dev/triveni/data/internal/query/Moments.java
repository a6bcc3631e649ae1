package dev.triveni.data.internal.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What the library fills in: moments as precise as a database keeps them, and versions.
public final class Moments {
  private Moments() {}

  /// The moment of the clock, as a column of a class keeps it.
  public static Object now(Clock clock, Class<?> type) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (type == LocalDateTime.class) {
      return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }
    if (type == LocalDate.class) {
      return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
    return type == OffsetDateTime.class ? now.atOffset(ZoneOffset.UTC) : now;
  }

  /// The version behind another.
  public static Object next(@Nullable Object version, Class<?> type, boolean fresh) {
    long next = fresh || version == null ? 1 : ((Number) version).longValue() + 1;
    return type == Integer.class ? (Object) Math.toIntExact(next) : (Object) next;
  }
}
