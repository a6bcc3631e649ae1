package dev.triveni.api.internal;

import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.schema.SchemaException;
import dev.triveni.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A response that is declared beside a signature, with its schema. Immutable.
///
/// @param declared what is said of it
/// @param schema what its JSON looks like
/// @param example an example of its JSON
public record OtherResponse(
    DeclaredResponse declared, Optional<Schema<?>> schema, Optional<Object> example) {

  /// Those of an operation. What is wrong with them is noted.
  ///
  /// @param provided what its providers say
  static List<OtherResponse> of(
      Operation operation, Stream<DeclaredResponse> provided, Schemas schemas, Problems problems) {
    List<OtherResponse> responses = new ArrayList<>();
    for (DeclaredResponse declared : operation.responses(provided)) {
      requireStatus(declared, operation, problems);
      responses.add(
          new OtherResponse(
              declared,
              schema(declared, schemas, operation, problems),
              example(declared, schemas, operation, problems)));
    }
    return responses;
  }

  private static void requireStatus(
      DeclaredResponse declared, Operation operation, Problems problems) {
    int status = declared.status();
    if (status != 0 && (status < 100 || status > 599)) {
      problems.add(
          "TRV-API-200",
          operation.method().place(),
          "It is said to respond with status " + status + ", which is not that of a response.",
          "Use 100 to 599, or 0 for all others.");
    }
  }

  private static Optional<Schema<?>> schema(
      DeclaredResponse declared, Schemas schemas, Operation operation, Problems problems) {
    if (declared.type() == void.class) {
      return Optional.empty();
    }
    try {
      return Optional.of(schemas.of(declared.type()));
    } catch (SchemaException e) {
      problems.add(
          "TRV-API-201",
          operation.method().place(),
          "It is said to respond with %s, which cannot be written as JSON: %s"
              .formatted(declared.type().getName(), String.join(" ", e.problems())),
          "Name a record.");
      return Optional.empty();
    }
  }

  private static Optional<Object> example(
      DeclaredResponse declared, Schemas schemas, Operation operation, Problems problems) {
    if (declared.example().isEmpty()) {
      return Optional.empty();
    }
    Outcome<Object> read =
        schemas.of(Object.class).read(declared.example().getBytes(StandardCharsets.UTF_8));
    if (read instanceof Outcome.Valid<Object>(Object example)) {
      return Optional.ofNullable(example);
    }
    problems.add(
        "TRV-API-202",
        operation.method().place(),
        "The example of its response %s is not JSON: %s"
            .formatted(declared.key(), declared.example()),
        "Write a JSON value.");
    return Optional.empty();
  }
}
