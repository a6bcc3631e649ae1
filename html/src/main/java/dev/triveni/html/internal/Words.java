package dev.triveni.html.internal;

import java.util.Locale;

/// Makes words of names.
public final class Words {
  private Words() {}

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
