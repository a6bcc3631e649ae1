package dev.triveni.api.internal.openapi;

import dev.triveni.schema.Definitions;
import dev.triveni.web.ErrorFormat;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The responses that operations have in common: those that tell of problems. Each is described
/// once, if an operation refers to it. Used by one thread.
final class SharedResponses {
  private final ErrorFormat format;
  private final Definitions definitions;
  private final Map<Shared, Map<String, Object>> used = new EnumMap<>(Shared.class);

  SharedResponses(ErrorFormat format, Definitions definitions) {
    this.format = format;
    this.definitions = definitions;
  }

  /// Refers to a response.
  Map<String, Object> refer(Shared shared) {
    used.computeIfAbsent(shared, this::describe);
    return Map.of("$ref", "#/components/responses/" + shared.name);
  }

  /// Those that are referred to, by name.
  Map<String, Object> components() {
    Map<String, Object> components = new LinkedHashMap<>();
    used.forEach((shared, response) -> components.put(shared.name, response));
    return components;
  }

  private Map<String, Object> describe(Shared shared) {
    Map<String, Object> schema =
        shared == Shared.INVALID
            ? format.describeMistakes(definitions)
            : format.describe(definitions);
    Map<String, Object> content = Map.of(format.mediaType(), Map.of("schema", schema));
    return Ordered.map("description", shared.description, "content", content);
  }

  /// What can go wrong.
  enum Shared {
    /// An empty `Optional`.
    NOT_FOUND("NotFound", "There is no such thing."),
    /// The body is too long.
    TOO_LARGE("TooLarge", "The body is longer than is accepted."),
    /// The body is of another media type.
    UNSUPPORTED("UnsupportedMediaType", "The body is not declared as what is read here."),
    /// The input breaks its schema.
    INVALID("InvalidInput", "The input has mistakes: all of them are listed."),
    /// Anything else.
    OTHER("Problem", "Something else went wrong.");

    private final String name;
    private final String description;

    Shared(String name, String description) {
      this.name = name;
      this.description = description;
    }
  }
}
