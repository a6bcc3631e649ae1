package dev.triveni.fuzzer;

import dev.triveni.fuzzer.Mistakes.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schemas;
import dev.triveni.web.TestResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The answer to a valid request.
///
/// @param operation what was asked for
/// @param response what was answered
/// @param check checks values
/// @param undocumented statuses that the document need not name
record Answer(
    ApiOperation operation, TestResponse response, SchemaCheck check, Set<Integer> undocumented) {
  private static final Schemas JSON = Schemas.strict();
  private static final int INVALID = 422;
  private static final int FAILED = 500;

  /// What is wrong with it; nothing if it is as documented.
  Optional<String> complaint() {
    int status = response.status();
    if (status >= FAILED) {
      return Optional.of("A valid request fails");
    }
    if (status == INVALID && !isRefusedByCode()) {
      return Optional.of("A valid request is refused");
    }
    Optional<Map<String, @Nullable Object>> documented = operation.response(status);
    if (documented.isEmpty()) {
      return undocumented.contains(status)
          ? Optional.empty()
          : Optional.of("Status " + status + " is not documented");
    }
    return content(Trees.child(documented.get(), "content"));
  }

  /// Whether each mistake is one that only code finds, which no document describes.
  private boolean isRefusedByCode() {
    List<Mistake> mistakes = Mistakes.in(response);
    return !mistakes.isEmpty()
        && mistakes.stream()
            .allMatch(each -> Set.of("value_error", "assertion_error").contains(each.type()));
  }

  private Optional<String> content(Map<String, @Nullable Object> content) {
    boolean isFree =
        content.values().stream().allMatch(media -> schema(Trees.map(media)).isEmpty());
    if (isFree || response.bytes().length == 0) {
      return Optional.empty();
    }
    String type = mediaType();
    Object media = content.containsKey(type) ? content.get(type) : content.get("*/*");
    if (media == null) {
      return Optional.of("The media type " + type + " is not documented");
    }
    List<String> complaints = complaints(type, schema(Trees.map(media)));
    return complaints.isEmpty()
        ? Optional.empty()
        : Optional.of("The body is not as documented: " + String.join("; ", complaints));
  }

  private List<String> complaints(String type, Map<String, @Nullable Object> schema) {
    if (type.equals("application/jsonl")) {
      List<@Nullable Object> lines = new ArrayList<>();
      response.text().lines().forEach(line -> lines.add(read(line)));
      return check.complaints(lines, schema);
    }
    return type.endsWith("json") ? check.complaints(read(response.text()), schema) : List.of();
  }

  private static @Nullable Object read(String json) {
    return switch (JSON.of(Object.class).read(json.getBytes(StandardCharsets.UTF_8))) {
      case Outcome.Valid<Object>(Object value) -> value;
      case Outcome.Invalid<Object> _ -> throw new IllegalStateException("It is no JSON: " + json);
    };
  }

  /// The schema of a whole body; that of a stream is one of a list of its items.
  private static Map<String, @Nullable Object> schema(Map<String, @Nullable Object> media) {
    return media.containsKey("itemSchema")
        ? Map.of("type", "array", "items", Trees.child(media, "itemSchema"))
        : Trees.child(media, "schema");
  }

  private String mediaType() {
    return response.header("Content-Type").orElse("").split(";", 2)[0].strip();
  }
}
