package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import dev.triveni.schema.internal.Iso8601.Moment;
import dev.triveni.schema.internal.Iso8601.WrongTextException;
import dev.triveni.schema.internal.constraint.OrderedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A date with a time: with an offset from UTC (`Instant`, `OffsetDateTime`, `ZonedDateTime`),
/// without (`LocalDateTime`), or either (`Temporal`, which is an `OffsetDateTime` or a
/// `LocalDateTime`).
///
/// An `Instant` is written in UTC, a `ZonedDateTime` with its offset and without its zone's name.
/// From text, a date alone is midnight, and a number is seconds or, if large, milliseconds since
/// 1970.
final class DateTimeSchema implements KeySchema {
  private final Offset offset;
  private final Function<OffsetDateTime, Object> make;
  private final Function<Object, String> format;

  private DateTimeSchema(
      Offset offset, Function<OffsetDateTime, Object> make, Function<Object, String> format) {
    this.offset = offset;
    this.make = make;
    this.format = format;
  }

  static DateTimeSchema ofInstant() {
    return new DateTimeSchema(Offset.NEEDED, OffsetDateTime::toInstant, Object::toString);
  }

  static DateTimeSchema ofOffset() {
    return new DateTimeSchema(
        Offset.NEEDED,
        moment -> moment,
        value -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value));
  }

  static DateTimeSchema ofZoned() {
    return new DateTimeSchema(
        Offset.NEEDED,
        OffsetDateTime::toZonedDateTime,
        value -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((ZonedDateTime) value));
  }

  static DateTimeSchema ofLocal() {
    return new DateTimeSchema(
        Offset.REFUSED,
        OffsetDateTime::toLocalDateTime,
        value -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format((LocalDateTime) value));
  }

  static DateTimeSchema ofEither() {
    return new DateTimeSchema(
        Offset.POSSIBLE,
        moment -> moment,
        value -> DateTimeFormatter.ISO_DATE_TIME.format((Temporal) value));
  }

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    return switch (in.token()) {
      case STRING -> parse(in);
      case INTEGER, DECIMAL ->
          in.conversion.readsNumbers() ? fromNumber(in.decimal(), in) : wrongType(in);
      case BOOLEAN, OBJECT, ARRAY, NULL -> wrongType(in);
    };
  }

  private static Object wrongType(Input in) {
    return in.refuse("datetime_type", "Input should be a valid datetime");
  }

  private Object parse(Input in) {
    String text = in.string();
    try {
      return checked(Iso8601.moment(text), in);
    } catch (WrongTextException wrong) {
      return in.conversion.readsStrings()
          ? parseLoosely(text, in)
          : in.refuse(
              "datetime_parsing",
              "Input should be a valid datetime, " + wrong.reason(),
              Map.of("error", wrong.reason()));
    }
  }

  private Object parseLoosely(String text, Input in) {
    BigDecimal number = UnixTime.number(text);
    if (number != null) {
      return fromNumber(number, in);
    }
    try {
      LocalDate date = Iso8601.date(text);
      return checked(new Moment(date.atTime(LocalTime.MIDNIGHT), null), in);
    } catch (WrongTextException wrong) {
      return in.refuse(
          "datetime_from_date_parsing",
          "Input should be a valid datetime or date, " + wrong.reason(),
          Map.of("error", wrong.reason()));
    }
  }

  private Object checked(Moment moment, Input in) {
    ZoneOffset sent = moment.offset();
    if (sent == null) {
      return switch (offset) {
        case NEEDED -> in.refuse("timezone_aware", "Input should have timezone info");
        case POSSIBLE -> moment.local();
        case REFUSED -> make.apply(moment.local().atOffset(ZoneOffset.UTC));
      };
    }
    return offset == Offset.REFUSED
        ? in.refuse("timezone_naive", "Input should not have timezone info")
        : make.apply(moment.local().atOffset(sent));
  }

  private Object fromNumber(BigDecimal number, Input in) {
    @Nullable Instant instant = UnixTime.instant(number);
    return instant == null
        ? in.refuse(
            "datetime_parsing",
            "Input should be a valid datetime, " + UnixTime.error(number),
            Map.of("error", UnixTime.error(number)))
        : make.apply(instant.atOffset(ZoneOffset.UTC));
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeString(format.apply(value));
  }

  @Override
  public String text(Object value) {
    return format.apply(value);
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    String format = offset == Offset.REFUSED ? "date-time-local" : "date-time";
    return OrderedMap.of("type", "string", "format", format);
  }

  /// Whether a text says the offset from UTC.
  private enum Offset {
    NEEDED,
    REFUSED,
    POSSIBLE
  }
}
