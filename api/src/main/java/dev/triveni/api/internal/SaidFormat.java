package dev.triveni.api.internal;

import dev.triveni.api.ResponseFormat;
import dev.triveni.api.Sends;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// In which way an operation sends what it returns: what is said nearest to it. Immutable.
///
/// @param mediaType that of texts and bytes, which are sent as they are
/// @param format what writes other values; null for JSON
record SaidFormat(Optional<String> mediaType, @Nullable ResponseFormat format) {

  /// That of an operation. What is wrong with it is noted.
  static SaidFormat of(Operation operation, Problems problems) {
    Sending usual = operation.group().inclusion().sending();
    Optional<Sends> said = Returns.said(operation);
    Optional<String> mediaType = said.map(Sends::value).filter(it -> !it.isEmpty());
    Optional<ResponseFormat> own =
        said.map(Sends::format)
            .filter(type -> type != ResponseFormat.class)
            .flatMap(type -> made(type, operation, problems));
    return new SaidFormat(
        own.isPresent() ? mediaType : mediaType.or(usual::mediaType),
        own.or(usual::format).orElse(null));
  }

  private static Optional<ResponseFormat> made(
      Class<? extends ResponseFormat> type, Operation operation, Problems problems) {
    try {
      Constructor<? extends ResponseFormat> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance());
    } catch (ReflectiveOperationException | RuntimeException e) {
      problems.add(
          "TRV-API-220",
          operation.method().place(),
          "It is sent by %s, which cannot be made: %s".formatted(type.getName(), e),
          "Give the class a constructor without parameters, and open its package.");
      return Optional.empty();
    }
  }
}
