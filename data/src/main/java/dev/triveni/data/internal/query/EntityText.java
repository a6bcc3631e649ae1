package dev.triveni.data.internal.query;

import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Mapping;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Entities as texts without secrets.
public final class EntityText {
  private static final String HIDDEN = "***";

  private EntityText() {}

  /// An entity as its record would write itself, with stars for what is secret.
  public static <E> String of(Mapping<E> mapping, E entity) {
    @Nullable Object[] values = mapping.mapper().values(entity);
    List<Field> fields = mapping.fields();
    return IntStream.range(0, fields.size())
        .mapToObj(i -> fields.get(i).component() + "=" + shown(mapping, fields.get(i), values[i]))
        .collect(Collectors.joining(", ", mapping.type().getSimpleName() + "[", "]"));
  }

  private static String shown(Mapping<?> mapping, Field field, @Nullable Object value) {
    return mapping.isSecret(field) ? HIDDEN : String.valueOf(value);
  }
}
