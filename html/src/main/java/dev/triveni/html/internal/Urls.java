package dev.triveni.html.internal;

import java.util.Locale;
import java.util.Set;

/// Tells URLs that lead somewhere from those that run a script.
final class Urls {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "src",
          "action",
          "formaction",
          "xlink:href",
          "data",
          "poster",
          "background",
          "cite",
          "ping",
          "manifest");

  private static final Set<String> RUNNING = Set.of("javascript", "vbscript", "data");

  private Urls() {}

  /// Whether the value of an attribute is a URL.
  static boolean areIn(String attribute) {
    return ATTRIBUTES.contains(attribute);
  }

  /// Whether following the URL runs nothing. Browsers skip spaces and control characters in front,
  /// tabs and line ends anywhere. Pictures are the one use of `data:` that runs nothing.
  static boolean isSafe(String url) {
    String seen = url.replaceAll("[\\t\\n\\r]", "").replaceFirst("^[\\x00-\\x20]+", "");
    int colon = seen.indexOf(':');
    if (colon < 0) {
      return true;
    }
    String scheme = seen.substring(0, colon).toLowerCase(Locale.ROOT);
    return !RUNNING.contains(scheme) || isPicture(seen.toLowerCase(Locale.ROOT));
  }

  private static boolean isPicture(String url) {
    return url.startsWith("data:image/") && !url.startsWith("data:image/svg");
  }
}
