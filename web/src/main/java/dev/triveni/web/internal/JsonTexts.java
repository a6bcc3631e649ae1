package dev.triveni.web.internal;

import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes JSON apart into texts under paths such as `stores.0.url`. A null is as if it were not
/// there.
final class JsonTexts {
  private static final Schemas JSON = Schemas.strict();

  private JsonTexts() {}

  /// The parts of a text that is a JSON object or list; none of any other text.
  static Map<String, String> leaves(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[")
        ? leaves(tree(text).orElse(""))
        : Map.of();
  }

  /// The tree of a JSON document, if it is one.
  static Optional<Object> tree(String text) {
    return switch (JSON.of(Object.class).read(text.getBytes(StandardCharsets.UTF_8))) {
      case Outcome.Valid<Object>(Object tree) -> Optional.of(tree);
      case Outcome.Invalid<Object> _ -> Optional.empty();
    };
  }

  /// The parts of a tree.
  static Map<String, String> leaves(Object tree) {
    Map<String, String> leaves = new LinkedHashMap<>();
    collect("", tree, leaves);
    return leaves;
  }

  private static void collect(String path, @Nullable Object tree, Map<String, String> leaves) {
    switch (tree) {
      case Map<?, ?> map -> {
        keepEmpty(path, map.isEmpty(), "{}", leaves);
        map.forEach((name, value) -> collect(below(path, name), value, leaves));
      }
      case List<?> list -> {
        keepEmpty(path, list.isEmpty(), "[]", leaves);
        for (int i = 0; i < list.size(); i++) {
          collect(below(path, i), list.get(i), leaves);
        }
      }
      case null -> {
        // as if it were not there
      }
      default -> keepEmpty(path, true, tree.toString(), leaves);
    }
  }

  private static void keepEmpty(
      String path, boolean leaf, String text, Map<String, String> leaves) {
    if (leaf && !path.isEmpty()) {
      leaves.put(path, text);
    }
  }

  private static String below(String path, Object name) {
    return path.isEmpty() ? name.toString() : path + "." + name;
  }
}
