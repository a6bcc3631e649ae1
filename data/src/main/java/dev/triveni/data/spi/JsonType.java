package dev.triveni.data.spi;

import dev.triveni.data.spi.ColumnType.Kind;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How a value is kept as JSON: as a schema reads and writes it.
final class JsonType {
  private JsonType() {}

  @SuppressWarnings("unchecked") // the caller has the type from the component
  static <T> Type<T> of(Class<? extends Record> owner, String component) {
    RecordComponent declared =
        Arrays.stream(owner.getRecordComponents())
            .filter(one -> one.getName().equals(component))
            .findFirst()
            .orElseThrow();
    return of(declared.getType(), (Schema<T>) Schemas.strict().of(declared.getGenericType()));
  }

  private static <T> Type<T> of(Class<?> type, Schema<T> schema) {
    return Type.of(
        type,
        ColumnType.of(Kind.JSON),
        (rows, index) -> {
          @Nullable String text = rows.getString(index);
          return text == null ? null : schema.read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
        },
        value -> new String(schema.toJson(value), StandardCharsets.UTF_8));
  }
}
