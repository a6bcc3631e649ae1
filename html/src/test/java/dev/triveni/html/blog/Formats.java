package dev.triveni.html.blog;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What templates of the blog call: in Flask they would be filters and globals.
public final class Formats {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Formats() {}

  /// A day as people write it.
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /// A text that one cannot overhear.
  public static String shout(String text) {
    return text.toUpperCase(Locale.ROOT) + "!";
  }
}
