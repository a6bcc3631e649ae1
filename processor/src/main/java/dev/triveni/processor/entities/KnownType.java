package dev.triveni.processor.entities;

import java.util.Map;
import java.util.Optional;

/// How generated code treats a Java type. Immutable.
///
/// @param type the boxed type as code names it
/// @param kept the expression of its `Type`
/// @param factory the method of `Table` that makes its column
/// @param column the class of its column
/// @param read the method of `Row` for one that is there; empty if any type's way is its way
record KnownType(String type, String kept, String factory, String column, String read) {
  private static final Map<String, KnownType> KNOWN =
      Map.ofEntries(
          flag("boolean", "booleanAt"),
          flag("java.lang.Boolean", ""),
          number("short", "java.lang.Short", "SHORT", "shortAt"),
          number("java.lang.Short", "java.lang.Short", "SHORT", ""),
          number("int", "java.lang.Integer", "INTEGER", "intAt"),
          number("java.lang.Integer", "java.lang.Integer", "INTEGER", ""),
          number("long", "java.lang.Long", "LONG", "longAt"),
          number("java.lang.Long", "java.lang.Long", "LONG", ""),
          number("float", "java.lang.Float", "FLOAT", "floatAt"),
          number("java.lang.Float", "java.lang.Float", "FLOAT", ""),
          number("double", "java.lang.Double", "DOUBLE", "doubleAt"),
          number("java.lang.Double", "java.lang.Double", "DOUBLE", ""),
          number("java.math.BigInteger", "java.math.BigInteger", "BIG_INTEGER", ""),
          time("java.time.Instant", "INSTANT"),
          time("java.time.OffsetDateTime", "OFFSET"),
          time("java.time.LocalDate", "DATE"),
          time("java.time.LocalTime", "TIME"),
          time("java.time.LocalDateTime", "TIMESTAMP"),
          time("java.time.YearMonth", "YEAR_MONTH"),
          ordered("java.time.Duration", "DURATION"),
          ordered("java.time.Year", "YEAR"),
          ordered("java.util.UUID", "UUIDS"),
          valued("java.time.Period", "PERIOD"),
          valued("java.time.ZoneId", "ZONE"),
          valued("byte[]", "BYTES"));

  /// A type that needs nothing but its name.
  static Optional<KnownType> of(String name) {
    return Optional.ofNullable(KNOWN.get(name));
  }

  static KnownType text(String kept) {
    return new KnownType("java.lang.String", kept, "text", "TextColumn", "text");
  }

  static KnownType decimal(String kept) {
    return new KnownType(
        "java.math.BigDecimal", kept, "number", "NumberColumn<java.math.BigDecimal>", "");
  }

  static KnownType enumeration(String type) {
    return new KnownType(
        type,
        "Types.enumeration(" + type + ".class)",
        "ordered",
        "OrderedColumn<" + type + ">",
        "");
  }

  static KnownType json(String type, String kept) {
    return new KnownType(type, kept, "json", "JsonColumn<" + type + ">", "");
  }

  static KnownType list(String type, String element, String kept) {
    return new KnownType(type, kept, "list", "ListColumn<" + element + ">", "");
  }

  /// A class that tells by itself how it is kept.
  static KnownType own(String type) {
    return new KnownType(type, type + ".TYPE", "ordered", "OrderedColumn<" + type + ">", "");
  }

  private static Map.Entry<String, KnownType> flag(String name, String read) {
    return Map.entry(
        name, new KnownType("java.lang.Boolean", "Types.BOOLEAN", "flag", "FlagColumn", read));
  }

  private static Map.Entry<String, KnownType> number(
      String name, String boxed, String kept, String read) {
    return Map.entry(
        name, new KnownType(boxed, "Types." + kept, "number", "NumberColumn<" + boxed + ">", read));
  }

  private static Map.Entry<String, KnownType> time(String name, String kept) {
    return Map.entry(
        name, new KnownType(name, "Types." + kept, "time", "TimeColumn<" + name + ">", ""));
  }

  private static Map.Entry<String, KnownType> ordered(String name, String kept) {
    return Map.entry(
        name, new KnownType(name, "Types." + kept, "ordered", "OrderedColumn<" + name + ">", ""));
  }

  private static Map.Entry<String, KnownType> valued(String name, String kept) {
    return Map.entry(
        name, new KnownType(name, "Types." + kept, "valued", "ValueColumn<" + name + ">", ""));
  }
}
