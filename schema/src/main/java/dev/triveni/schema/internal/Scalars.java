package dev.triveni.schema.internal;

import dev.triveni.schema.ByteSize;
import dev.triveni.schema.Network;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The types that are one value in JSON and have a fixed schema.
final class Scalars {
  private final Map<Class<?>, TypeSchema> byType = new HashMap<>();

  Scalars() {
    TypeSchema int8 = new IntegerSchema(Byte.MIN_VALUE, Byte.MAX_VALUE, v -> (byte) v, null);
    TypeSchema int16 = new IntegerSchema(Short.MIN_VALUE, Short.MAX_VALUE, v -> (short) v, null);
    TypeSchema int32 =
        new IntegerSchema(Integer.MIN_VALUE, Integer.MAX_VALUE, v -> (int) v, "int32");
    TypeSchema int64 = new IntegerSchema(Long.MIN_VALUE, Long.MAX_VALUE, v -> v, "int64");
    both(boolean.class, Boolean.class, new BooleanSchema());
    both(char.class, Character.class, new CharSchema());
    both(byte.class, Byte.class, int8);
    both(short.class, Short.class, int16);
    both(int.class, Integer.class, int32);
    both(long.class, Long.class, int64);
    both(double.class, Double.class, FloatingSchema.ofDouble());
    both(float.class, Float.class, FloatingSchema.ofFloat());
    byType.put(String.class, new StringSchema());
    byType.put(BigInteger.class, new BigIntegerSchema());
    byType.put(BigDecimal.class, new DecimalSchema());
    byType.put(byte[].class, OtherTexts.bytes());
    addTimes();
    addTexts();
  }

  /// The schema of a scalar type.
  Optional<TypeSchema> find(Class<?> type) {
    return Optional.ofNullable(byType.get(type));
  }

  private void both(Class<?> primitive, Class<?> box, TypeSchema schema) {
    byType.put(primitive, schema);
    byType.put(box, schema);
  }

  private void addTimes() {
    byType.put(Instant.class, DateTimeSchema.ofInstant());
    byType.put(OffsetDateTime.class, DateTimeSchema.ofOffset());
    byType.put(ZonedDateTime.class, DateTimeSchema.ofZoned());
    byType.put(LocalDateTime.class, DateTimeSchema.ofLocal());
    byType.put(Temporal.class, DateTimeSchema.ofEither());
    byType.put(LocalDate.class, TimeTexts.date());
    byType.put(LocalTime.class, TimeTexts.time());
    byType.put(OffsetTime.class, TimeTexts.offsetTime());
    byType.put(Period.class, OtherTexts.period());
    byType.put(Duration.class, TimeTexts.duration());
    byType.put(Year.class, new YearSchema());
    byType.put(YearMonth.class, OtherTexts.yearMonth());
    byType.put(ZoneId.class, OtherTexts.zone());
  }

  private void addTexts() {
    byType.put(UUID.class, OtherTexts.uuid());
    byType.put(URI.class, UrlTexts.schema());
    byType.put(InetAddress.class, AddressTexts.any());
    byType.put(Inet4Address.class, AddressTexts.v4());
    byType.put(Inet6Address.class, AddressTexts.v6());
    byType.put(Network.class, AddressTexts.network());
    byType.put(ByteSize.class, new ByteSizeSchema());
    byType.put(Path.class, OtherTexts.path());
    byType.put(Pattern.class, OtherTexts.pattern());
    byType.put(Locale.class, OtherTexts.locale());
    byType.put(Currency.class, OtherTexts.currency());
  }
}
