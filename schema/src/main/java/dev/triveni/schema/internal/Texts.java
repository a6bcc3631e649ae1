package dev.triveni.schema.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Text that is not well-formed Unicode: a surrogate without its other half.
final class Texts {

  private Texts() {}

  /// Whether each surrogate has its other half, so that the text can be written as UTF-8.
  static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return hasPairsFrom(text, i);
      }
    }
    return true;
  }

  private static boolean hasPairsFrom(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char first = text.charAt(i);
      if (Character.isSurrogate(first)) {
        i++;
        if (i == text.length() || !Character.isSurrogatePair(first, text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /// The text with U+FFFD for each surrogate without its other half.
  static String clean(String text) {
    if (isWellFormed(text)) {
      return text;
    }
    int[] points = text.codePoints().map(p -> p >= 0xD800 && p <= 0xDFFF ? 0xFFFD : p).toArray();
    return new String(points, 0, points.length);
  }

  /// The tree with every text in it cleaned.
  static @Nullable Object cleanTree(@Nullable Object tree) {
    return switch (tree) {
      case String text -> clean(text);
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> cleaned = new LinkedHashMap<>();
        map.forEach((name, value) -> cleaned.put(clean((String) name), cleanTree(value)));
        yield cleaned;
      }
      case List<?> list -> {
        List<@Nullable Object> cleaned = new ArrayList<>(list.size());
        list.forEach(value -> cleaned.add(cleanTree(value)));
        yield cleaned;
      }
      case null, default -> tree;
    };
  }
}
