package dev.triveni.data.spi;

import dev.triveni.data.spi.ColumnType.Kind;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The types that are known.
///
/// Moments and times are kept in microseconds: finer parts are cut off before they are saved.
public final class Types {

  /// True or false.
  public static final Type<Boolean> BOOLEAN =
      plain(Boolean.class, Kind.BOOLEAN, known(ResultSet::getBoolean));

  /// A whole number of 16 bits.
  public static final Type<Short> SHORT =
      plain(Short.class, Kind.SMALLINT, known(ResultSet::getShort));

  /// A whole number of 32 bits.
  public static final Type<Integer> INTEGER =
      plain(Integer.class, Kind.INTEGER, known(ResultSet::getInt));

  /// A whole number of 64 bits.
  public static final Type<Long> LONG = plain(Long.class, Kind.BIGINT, known(ResultSet::getLong));

  /// A floating-point number of 32 bits.
  public static final Type<Float> FLOAT = plain(Float.class, Kind.REAL, known(ResultSet::getFloat));

  /// A floating-point number of 64 bits.
  public static final Type<Double> DOUBLE =
      plain(Double.class, Kind.DOUBLE, known(ResultSet::getDouble));

  /// A decimal number of any size, as computations give it.
  public static final Type<BigDecimal> NUMBER =
      plain(BigDecimal.class, Kind.DECIMAL, ResultSet::getBigDecimal);

  /// A whole number of any size.
  public static final Type<BigInteger> BIG_INTEGER =
      Type.over(BigInteger.class, decimal(100, 0), BigDecimal::toBigIntegerExact, BigDecimal::new);

  /// A text without a longest length.
  public static final Type<String> TEXT =
      Type.of(String.class, ColumnType.varchar(0), ResultSet::getString, text -> text);

  /// A text of any length.
  public static final Type<String> LONG_TEXT = plain(String.class, Kind.TEXT, ResultSet::getString);

  /// A JSON document as text.
  public static final Type<String> JSON_TEXT = plain(String.class, Kind.JSON, ResultSet::getString);

  /// Bytes.
  public static final Type<byte[]> BYTES = plain(byte[].class, Kind.BYTES, ResultSet::getBytes);

  /// A UUID.
  public static final Type<UUID> UUIDS = plain(UUID.class, Kind.UUID, object(UUID.class));

  /// A date.
  public static final Type<LocalDate> DATE =
      plain(LocalDate.class, Kind.DATE, object(LocalDate.class));

  /// A time of day.
  public static final Type<LocalTime> TIME =
      Type.of(
          LocalTime.class,
          ColumnType.of(Kind.TIME),
          object(LocalTime.class),
          time -> time.truncatedTo(ChronoUnit.MICROS));

  /// A date with a time of day.
  public static final Type<LocalDateTime> TIMESTAMP =
      Type.of(
          LocalDateTime.class,
          ColumnType.of(Kind.TIMESTAMP),
          object(LocalDateTime.class),
          time -> time.truncatedTo(ChronoUnit.MICROS));

  /// A moment with its offset, which is UTC when it is read.
  public static final Type<OffsetDateTime> OFFSET =
      Type.of(
          OffsetDateTime.class,
          ColumnType.of(Kind.INSTANT),
          (rows, index) -> {
            @Nullable OffsetDateTime time = rows.getObject(index, OffsetDateTime.class);
            return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
          },
          time -> time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));

  /// A moment.
  public static final Type<Instant> INSTANT =
      Type.over(
          Instant.class, OFFSET, OffsetDateTime::toInstant, time -> time.atOffset(ZoneOffset.UTC));

  /// A length of time, kept as nanoseconds.
  public static final Type<Duration> DURATION =
      Type.over(Duration.class, LONG, Duration::ofNanos, Duration::toNanos);

  /// A length in years, months and days, kept as text.
  public static final Type<Period> PERIOD =
      Type.over(Period.class, text(40), Period::parse, Period::toString);

  /// A year.
  public static final Type<Year> YEAR = Type.over(Year.class, INTEGER, Year::of, Year::getValue);

  /// A month of a year, kept as its first day.
  public static final Type<YearMonth> YEAR_MONTH =
      Type.over(YearMonth.class, DATE, YearMonth::from, month -> month.atDay(1));

  /// A time zone, kept as its name.
  public static final Type<ZoneId> ZONE =
      Type.over(ZoneId.class, text(60), ZoneId::of, ZoneId::getId);

  private static final Map<Class<?>, Type<?>> KNOWN =
      Stream.of(
              BOOLEAN,
              SHORT,
              INTEGER,
              LONG,
              FLOAT,
              DOUBLE,
              NUMBER,
              BIG_INTEGER,
              TEXT,
              BYTES,
              UUIDS,
              DATE,
              TIME,
              TIMESTAMP,
              OFFSET,
              INSTANT,
              DURATION,
              PERIOD,
              YEAR,
              YEAR_MONTH,
              ZONE)
          .collect(Collectors.toUnmodifiableMap(Type::java, type -> type));

  private Types() {}

  /// The type of a class that needs nothing but its name, or of an enum.
  @SuppressWarnings({"unchecked", "rawtypes"}) // an enum is one of itself
  public static Type<?> of(Class<?> type) {
    if (type.isEnum()) {
      return enumeration((Class) type);
    }
    Type<?> known = KNOWN.get(MethodType.methodType(type).wrap().returnType());
    if (known == null) {
      throw new IllegalArgumentException(
          "TRV-DATA-007 No column is known for %s. Use a text, a number, a boolean, a UUID, a date or a time."
              .formatted(type.getName()));
    }
    return known;
  }

  /// A text with a longest length in characters.
  public static Type<String> text(int length) {
    return Type.of(String.class, ColumnType.varchar(length), ResultSet::getString, text -> text);
  }

  /// A decimal number with its digits.
  public static Type<BigDecimal> decimal(int precision, int scale) {
    return Type.of(
        BigDecimal.class,
        ColumnType.decimal(precision, scale),
        ResultSet::getBigDecimal,
        number -> number);
  }

  /// An enum, kept as the names of its constants.
  public static <T extends Enum<T>> Type<T> enumeration(Class<T> type) {
    return EnumType.of(type);
  }

  /// The value of a component that is kept as JSON, as a schema reads and writes it.
  ///
  /// @param owner the record
  /// @param component the name of the component
  public static <T> Type<T> json(Class<? extends Record> owner, String component) {
    return JsonType.of(owner, component);
  }

  /// A list of values, kept as an array.
  public static <T> Type<List<T>> list(Type<T> element) {
    return ListType.of(element);
  }

  private static <T> Type<T> plain(Class<T> type, Kind kind, Type.Reader<T> reader) {
    return Type.of(type, ColumnType.of(kind), reader, value -> value);
  }

  private interface Primitive<T> {
    T read(ResultSet rows, int index) throws SQLException;
  }

  private static <T> Type.Reader<T> known(Primitive<T> primitive) {
    return (rows, index) -> {
      T value = primitive.read(rows, index);
      return rows.wasNull() ? null : value;
    };
  }

  private static <T> Type.Reader<T> object(Class<T> type) {
    return (rows, index) -> rows.getObject(index, type);
  }
}
