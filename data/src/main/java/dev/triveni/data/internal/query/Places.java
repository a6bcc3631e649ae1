package dev.triveni.data.internal.query;

import dev.triveni.data.spi.Field;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes places in an ordered list as text for URLs, and reads them again. A place comes from
/// outside: all it can say is values of the right types.
public final class Places {
  private Places() {}

  /// The place of a row.
  public static String write(List<@Nullable Object> values, List<Field> fields) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : ",").append(json(values.get(i), fields.get(i)));
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.append(']').toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String json(@Nullable Object value, Field field) {
    return value == null ? "null" : new String(schema(field).toJson(value), StandardCharsets.UTF_8);
  }

  /// The values of a place.
  public static List<@Nullable Object> read(String place, List<Field> fields) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(place);
      List<?> parts = (List<?>) Schemas.strict().of(Object.class).read(json).orThrow();
      if (parts.size() != fields.size()) {
        throw new IllegalArgumentException("it has %d values".formatted(parts.size()));
      }
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        values.add(parts.get(i) == null ? null : value(parts.get(i), fields.get(i)));
      }
      return values;
    } catch (RuntimeException cause) {
      throw new IllegalArgumentException(
          "TRV-DATA-036 \"%s\" is no place in this list (%s). Use the `next` of the slice before, or an empty text for the first."
              .formatted(place, cause.getMessage()),
          cause);
    }
  }

  private static Object value(Object tree, Field field) {
    return schema(field).readTree(tree).orThrow();
  }

  @SuppressWarnings("unchecked") // a column's values are of its class
  private static Schema<Object> schema(Field field) {
    return Schemas.strict().of((Class<Object>) field.type().java());
  }
}
