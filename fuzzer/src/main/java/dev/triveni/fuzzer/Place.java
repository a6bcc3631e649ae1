package dev.triveni.fuzzer;

import java.util.Locale;

/// Where a value stands in a request.
enum Place {
  /// In the path.
  PATH("-_~é雪"),
  /// In the query.
  QUERY(" -_.é雪😀&=+%/?#\"\\;"),
  /// In the header.
  HEADER("-_."),
  /// In a cookie.
  COOKIE("-_."),
  /// In a form.
  FORM(" -_.é雪😀&=+%/?#\"\\;"),
  /// In JSON.
  JSON(" -_.é雪😀&=+%/?#\"\\;\n\u0001\u2028");

  private final String signs;

  Place(String signs) {
    this.signs = signs;
  }

  /// The one that a parameter object names.
  static Place of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// Its name in locations of mistakes.
  String word() {
    return this == FORM || this == JSON ? "body" : name().toLowerCase(Locale.ROOT);
  }

  /// Whether every value is a text there.
  boolean holdsTexts() {
    return this != JSON;
  }

  /// The characters that may stand there beside letters and digits.
  int[] signs() {
    return signs.codePoints().toArray();
  }
}
