package dev.triveni.web.internal.development;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Keeps values that may be secret out of what is shown: those whose name says so, wherever they
/// turn up, and what looks like one in a text. Used by one thread.
final class Secrets {

  /// What stands where a secret was.
  static final String STARS = "***";

  private static final Pattern NAME =
      Pattern.compile(
          "passw|passphrase|pwd|secret|token|api[-_.]?key|access[-_.]?key|private[-_.]?key"
              + "|authorization|credential|session|csrf|xsrf|signature|dsn|cookie|bearer|jwt"
              + "|^(auth|key|code|pin|otp|sid|sig)$");
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)((?:[\\w.-]*)(?:passw\\w*|pwd|secret|token|api[-_]?key)[\\w.-]*['\"]?\\s*[=:]\\s*['\"]?)"
              + "[^\\s'\",;&)]+");
  private static final Pattern SCHEMES =
      Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{6,}");
  private static final Pattern IN_URL = Pattern.compile("(?<=://)[^/\\s:@]*:[^/\\s@]+(?=@)");
  private static final int SHORTEST = 5;

  private final Set<String> known = new HashSet<>();

  /// Whether what has this name may be secret.
  static boolean isSecret(String name) {
    return NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  /// The value to show under a name. Of a secret it is none, and it is not shown elsewhere either.
  String shown(String name, String value) {
    if (!isSecret(name)) {
      return value;
    }
    hide(value);
    return value.isEmpty() ? "" : STARS;
  }

  /// Shows this value nowhere. One that is too short would star out half of the page.
  void hide(String value) {
    if (value.length() >= SHORTEST) {
      known.add(value);
    }
  }

  /// Hides the values of these names that are secret.
  void learn(Map<String, ? extends Collection<String>> named) {
    named.forEach((name, values) -> values.forEach(value -> shown(name, value)));
  }

  /// A text without secrets.
  String clean(String text) {
    String cleaned = withoutKnown(text);
    cleaned = ASSIGNED.matcher(cleaned).replaceAll("$1" + "\\*\\*\\*");
    cleaned = SCHEMES.matcher(cleaned).replaceAll("$1 \\*\\*\\*");
    return IN_URL.matcher(cleaned).replaceAll("\\*\\*\\*");
  }

  /// A line of source code without the secrets that are known.
  String withoutKnown(String text) {
    String cleaned = text;
    for (String secret : known) {
      cleaned = cleaned.replace(secret, STARS);
    }
    return cleaned;
  }
}
