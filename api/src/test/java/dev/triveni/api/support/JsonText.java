package dev.triveni.api.support;

import dev.triveni.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes trees as JSON that people can read.
public final class JsonText {
  private JsonText() {}

  /// The tree, indented by two blanks a level.
  public static String pretty(@Nullable Object tree) {
    return pretty(tree, "\n");
  }

  private static String pretty(@Nullable Object tree, String newLine) {
    String deeper = newLine + "  ";
    return switch (tree) {
      case Map<?, ?> map when !map.isEmpty() ->
          map.entrySet().stream()
              .map(e -> plain(e.getKey()) + ": " + pretty(e.getValue(), deeper))
              .collect(Collectors.joining("," + deeper, "{" + deeper, newLine + "}"));
      case List<?> list when !list.isEmpty() ->
          list.stream()
              .map(element -> pretty(element, deeper))
              .collect(Collectors.joining("," + deeper, "[" + deeper, newLine + "]"));
      case null, default -> plain(tree);
    };
  }

  private static String plain(@Nullable Object value) {
    return new String(Schemas.strict().of(Object.class).toJson(value), StandardCharsets.UTF_8);
  }
}
