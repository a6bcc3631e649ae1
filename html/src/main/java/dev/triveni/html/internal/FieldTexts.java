package dev.triveni.html.internal;

import dev.triveni.schema.Schemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of a form that shows a record.
public final class FieldTexts {
  private FieldTexts() {}

  /// The texts of a record's components, those of a record inside it named `address.city`, those of
  /// a list of records `items.0.name`.
  public static <T> Map<String, List<String>> of(Schemas schemas, Class<T> type, T value) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    byte[] json = schemas.of(type).toJson(value);
    add(texts, "", schemas.of(Object.class).read(json).orThrow());
    return texts;
  }

  private static void add(Map<String, List<String>> texts, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Map<?, ?> members ->
          members.forEach((key, member) ->
              add(texts, name.isEmpty() ? String.valueOf(key) : name + "." + key, member));
      case List<?> items when items.stream().anyMatch(Map.class::isInstance) -> {
        for (int row = 0; row < items.size(); row++) {
          texts.put(SentRows.mark(name + "." + row), List.of(""));
          add(texts, name + "." + row, items.get(row));
        }
      }
      case List<?> items ->
          texts.put(name, items.stream().filter(Objects::nonNull).map(String::valueOf).toList());
      default -> texts.put(name, List.of(String.valueOf(value)));
    }
  }
}
