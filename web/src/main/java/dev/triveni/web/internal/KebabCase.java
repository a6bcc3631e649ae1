package dev.triveni.web.internal;

import java.util.Locale;

/// Names as they are written outside of Java.
final class KebabCase {
  private KebabCase() {}

  /// `header-bytes` for `headerBytes`, and `base-url` for `baseURL`.
  static String of(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
