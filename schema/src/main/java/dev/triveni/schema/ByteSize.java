package dev.triveni.schema;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number of bytes, read from texts such as `1.5 GB` and `512KiB`, and written as a number.
/// Immutable.
///
/// @param bytes how many; not negative
public record ByteSize(long bytes) {
  private static final Pattern TEXT =
      Pattern.compile("\\s*(\\d{1,18}(?:\\.\\d{1,9})?)\\s*([a-zA-Z]*)\\s*");
  private static final Map<String, BigDecimal> UNITS = units();

  /// Checks that the number is not negative.
  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("%d bytes are less than none".formatted(bytes));
    }
  }

  /// The size that a text says.
  ///
  /// @throws UnknownUnitException if its unit is none
  /// @throws IllegalArgumentException if it says none
  public static ByteSize parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"%s\" is no number of bytes".formatted(text));
    }
    String unit = matcher.group(2).toLowerCase(Locale.ROOT);
    BigDecimal factor = UNITS.get(unit);
    if (factor == null) {
      throw new UnknownUnitException(matcher.group(2));
    }
    BigDecimal bytes = new BigDecimal(matcher.group(1)).multiply(factor);
    if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      throw new IllegalArgumentException("\"%s\" is too large".formatted(text));
    }
    return new ByteSize(bytes.longValue());
  }

  /// A short text for people, rounded to one decimal: `2 MB`.
  @Override
  public String toString() {
    String units = "BkMGTPE";
    double count = bytes;
    int unit = 0;
    while (count >= 999.95 && unit < units.length() - 1) {
      count /= 1000;
      unit++;
    }
    String number =
        BigDecimal.valueOf(Math.round(count * 10), 1).stripTrailingZeros().toPlainString();
    return number + " " + units.charAt(unit) + (unit == 0 ? "" : "B");
  }

  private static Map<String, BigDecimal> units() {
    Map<String, BigDecimal> units = new HashMap<>();
    units.put("", BigDecimal.ONE);
    units.put("b", BigDecimal.ONE);
    String letters = "kmgtpe";
    for (int i = 0; i < letters.length(); i++) {
      String letter = letters.substring(i, i + 1);
      units.put(letter + "b", BigDecimal.TEN.pow(3 * (i + 1)));
      units.put(letter, BigDecimal.TEN.pow(3 * (i + 1)));
      units.put(letter + "ib", BigDecimal.valueOf(2).pow(10 * (i + 1)));
      units.put(letter + "bit", BigDecimal.TEN.pow(3 * (i + 1)).divide(BigDecimal.valueOf(8)));
      units.put(
          letter + "ibit", BigDecimal.valueOf(2).pow(10 * (i + 1)).divide(BigDecimal.valueOf(8)));
    }
    units.put("bit", new BigDecimal("0.125"));
    return Map.copyOf(units);
  }

  /// Says that a text has a unit that is none.
  public static final class UnknownUnitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String unit;

    UnknownUnitException(String unit) {
      super("\"%s\" is no unit of bytes".formatted(unit));
      this.unit = unit;
    }

    /// What was given as the unit.
    public String unit() {
      return unit;
    }
  }
}
