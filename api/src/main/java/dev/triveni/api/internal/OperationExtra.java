package dev.triveni.api.internal;

import dev.triveni.api.Operation;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what `@Operation(extra = …)` says.
public final class OperationExtra {
  private OperationExtra() {}

  /// Further members of the operation object; none if it does not say any.
  public static Map<?, ?> of(@Nullable Operation operation) {
    return operation == null || operation.extra().isEmpty()
        ? Map.of()
        : read(operation.extra()).orElse(Map.of());
  }

  private static Optional<Map<?, ?>> read(String text) {
    Outcome<Object> json =
        Schemas.strict().of(Object.class).read(text.getBytes(StandardCharsets.UTF_8));
    return json instanceof Outcome.Valid<Object>(Map<?, ?> members)
        ? Optional.of(members)
        : Optional.empty();
  }

  /// Notes what cannot be read.
  static void check(Invocable method, Problems problems) {
    Operation operation = method.method().getAnnotation(Operation.class);
    if (operation != null && !operation.extra().isEmpty() && read(operation.extra()).isEmpty()) {
      problems.add(
          "TRV-API-237",
          method.place(),
          "Its @Operation has the extra members '%s', which are no JSON object."
              .formatted(operation.extra()),
          "Write a JSON object: {\"x-internal\": true}");
    }
  }
}
