package dev.triveni.html.internal;

import java.util.Locale;

/// Makes words of names.
public final class Words {
  private Words() {}

  /// What people read of an option.
  public static String ofOption(String option) {
    return switch (option) {
      case "true" -> "Yes";
      case "false" -> "No";
      default -> of(option);
    };
  }

  /// The words of a name, of which there are several: `BlogEntry` is "Blog entries".
  public static String plural(String name) {
    String one = of(name);
    return one.matches(".*[^aeiou]y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
  }

  /// The words of a name: `firstName`, `first_name` and `FIRST_NAME` are "First name".
  public static String of(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    String words =
        last.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .replace('_', ' ')
            .replace('-', ' ')
            .strip()
            .toLowerCase(Locale.ROOT);
    return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
