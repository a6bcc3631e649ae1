package dev.triveni.examples.tutorial;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What answers have said where `${name}` was expected, and later requests say again. Used by one
/// thread.
final class Kept {
  private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

  private final Map<String, String> values = new HashMap<>();

  /// A text with what is kept in the places of names.
  String fill(String text) {
    return NAME.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
  }

  /// What is expected, with what was said instead of names, which is kept.
  @Nullable Object fill(@Nullable Object expected, @Nullable Object said) {
    return switch (expected) {
      case String text when NAME.matcher(text).matches() && said instanceof String kept -> {
        values.put(text.substring(2, text.length() - 1), kept);
        yield kept;
      }
      case Map<?, ?> members when said instanceof Map<?, ?> others -> {
        Map<Object, @Nullable Object> filled = new LinkedHashMap<>();
        members.forEach((name, member) -> filled.put(name, fill(member, others.get(name))));
        yield filled;
      }
      case null, default -> expected;
    };
  }
}
