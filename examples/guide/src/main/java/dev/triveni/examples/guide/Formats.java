package dev.triveni.examples.guide;

import java.util.Locale;

/// What templates call: in Flask they would be filters.
public final class Formats {
  private Formats() {}

  // @start region=shout
  /// A text that one cannot overhear.
  public static String shout(String text) {
    return text.toUpperCase(Locale.ROOT) + "!";
  }
  // @end
}
