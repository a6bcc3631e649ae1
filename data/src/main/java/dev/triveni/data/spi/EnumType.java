package dev.triveni.data.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How an enum is kept: as the names of its constants.
final class EnumType {
  private EnumType() {}

  static <T extends Enum<T>> Type<T> of(Class<T> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    Map<String, T> constants =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    int longest = names.stream().mapToInt(String::length).max().orElse(1);
    return new Type<>(
        type,
        ColumnType.varchar(longest),
        (rows, index) -> {
          @Nullable String name = rows.getString(index);
          return name == null ? null : constant(constants, name, type);
        },
        Enum::name,
        names,
        null);
  }

  private static <T> T constant(Map<String, T> constants, String name, Class<?> type) {
    T found = constants.get(name);
    if (found == null) {
      throw new IllegalStateException(
          "TRV-DATA-001 The database holds \"%s\", which is no constant of %s. Correct the row, or add the constant."
              .formatted(name, type.getName()));
    }
    return found;
  }
}
