package dev.triveni.data.spi;

import org.jspecify.annotations.Nullable;

/// What a column holds, whatever the database calls it. Immutable.
///
/// @param kind the kind of value
/// @param length the longest text in characters, or the digits of a decimal number; 0 if unlimited
/// @param scale the digits behind the point of a decimal number
/// @param element what an array holds; null for any other kind
public record ColumnType(Kind kind, int length, int scale, @Nullable ColumnType element) {

  /// The kinds of values.
  public enum Kind {
    /// True or false.
    BOOLEAN,
    /// A whole number of 16 bits.
    SMALLINT,
    /// A whole number of 32 bits.
    INTEGER,
    /// A whole number of 64 bits.
    BIGINT,
    /// A floating-point number of 32 bits.
    REAL,
    /// A floating-point number of 64 bits.
    DOUBLE,
    /// A decimal number.
    DECIMAL,
    /// A text.
    VARCHAR,
    /// A text of any length.
    TEXT,
    /// A date.
    DATE,
    /// A time of day.
    TIME,
    /// A date with a time of day.
    TIMESTAMP,
    /// A moment.
    INSTANT,
    /// A UUID.
    UUID,
    /// Bytes.
    BYTES,
    /// A JSON document.
    JSON,
    /// An array.
    ARRAY
  }

  /// A type without parameters.
  public static ColumnType of(Kind kind) {
    return new ColumnType(kind, 0, 0, null);
  }

  /// A text with a longest length.
  public static ColumnType varchar(int length) {
    return new ColumnType(Kind.VARCHAR, length, 0, null);
  }

  /// A decimal number with its digits.
  public static ColumnType decimal(int precision, int scale) {
    return new ColumnType(Kind.DECIMAL, precision, scale, null);
  }

  /// An array of values of a type.
  public static ColumnType array(ColumnType element) {
    return new ColumnType(Kind.ARRAY, 0, 0, element);
  }
}
