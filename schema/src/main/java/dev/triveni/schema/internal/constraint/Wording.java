package dev.triveni.schema.internal.constraint;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a mistake says: the usual text, or the user's message in its place.
///
/// @param chosen the user's text; null for the usual one
record Wording(@Nullable String chosen) {
  private static final Pattern TOKEN =
      Pattern.compile("\\\\([\\\\{}$])|\\$\\{[^{}]*\\}|\\{([^{}]*)\\}");

  /// The words of a template: `{min}` stands for the attribute `min`; Jakarta Validation's own
  /// messages stand for the usual text.
  ///
  /// @throws WrongDeclarationException if the template names something else
  static Wording of(String template, Map<String, Object> attributes) {
    if (template.isEmpty() || template.startsWith("{jakarta.validation.constraints.")) {
      return new Wording(null);
    }
    Matcher token = TOKEN.matcher(template);
    StringBuilder text = new StringBuilder();
    while (token.find()) {
      token.appendReplacement(text, Matcher.quoteReplacement(replacement(token, attributes)));
    }
    return new Wording(token.appendTail(text).toString());
  }

  private static String replacement(Matcher token, Map<String, Object> attributes) {
    if (token.group(1) != null) {
      return token.group(1);
    }
    Object value = token.group(2) == null ? null : attributes.get(token.group(2));
    if (value == null) {
      throw new WrongDeclarationException(
          "TRV-SCHEMA-018",
          "its message names %s, which is no attribute".formatted(token.group()),
          "Name an attribute such as {min}, or write \\{ for a brace");
    }
    return String.valueOf(value);
  }

  /// The user's text, or else the usual one.
  String or(String usual) {
    return chosen == null ? usual : chosen;
  }
}
