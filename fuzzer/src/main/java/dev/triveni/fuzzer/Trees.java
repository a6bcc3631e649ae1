package dev.triveni.fuzzer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks into trees of JSON.
final class Trees {
  private Trees() {}

  /// The members of an object; none if it is something else.
  static Map<String, @Nullable Object> map(@Nullable Object tree) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach((name, value) -> members.put(String.valueOf(name), value));
    }
    return members;
  }

  /// The member of an object that is an object itself; an empty one if there is none.
  static Map<String, @Nullable Object> child(Map<String, ?> tree, String name) {
    return map(tree.get(name));
  }

  /// The elements of a list that are objects.
  static Stream<Map<String, @Nullable Object>> maps(@Nullable Object tree) {
    return list(tree).stream().filter(Map.class::isInstance).map(Trees::map);
  }

  /// The elements of a list; none if it is something else.
  static List<?> list(@Nullable Object tree) {
    return tree instanceof List<?> list ? list : List.of();
  }

  /// The texts of a list.
  static List<String> texts(@Nullable Object tree) {
    return list(tree).stream().map(String::valueOf).toList();
  }

  /// A text; empty if it is something else.
  static String text(@Nullable Object tree) {
    return tree instanceof String text ? text : "";
  }

  /// The number that a keyword says.
  static Optional<BigDecimal> number(Map<String, ?> tree, String name) {
    return tree.get(name) instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }

  /// The count that a keyword says.
  static int count(Map<String, ?> tree, String name, int otherwise) {
    return number(tree, name).map(BigDecimal::intValue).orElse(otherwise);
  }
}
