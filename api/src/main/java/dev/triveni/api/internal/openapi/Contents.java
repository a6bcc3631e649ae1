package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Returns;
import dev.triveni.api.internal.Returns.ByHand;
import dev.triveni.api.internal.Returns.Chunks;
import dev.triveni.api.internal.Returns.EventsOf;
import dev.triveni.api.internal.Returns.Lines;
import dev.triveni.api.internal.Returns.Nothing;
import dev.triveni.api.internal.Returns.OfFile;
import dev.triveni.api.internal.Returns.OrNotFound;
import dev.triveni.api.internal.Returns.Plain;
import dev.triveni.api.internal.Returns.Redirect;
import dev.triveni.api.internal.Returns.Value;
import dev.triveni.schema.Definitions;
import dev.triveni.schema.Schema;
import java.util.List;
import java.util.Map;

/// Describes the body of a response that went well.
///
/// Streams are described as arrays of their items: OpenAPI 3.1 has no word for them, and 3.2 reads
/// a schema of such a media type in this way.
///
/// @param definitions where named types go
/// @param separate whether what is written is described apart from what is read
record Contents(Definitions definitions, boolean separate) {

  /// The media types with their schemas; empty if there is no body.
  Map<String, Object> of(Returns returns) {
    return switch (returns) {
      case Nothing _, Redirect _ -> Map.of();
      case Plain plain -> asIs(plain.mediaType());
      case Chunks chunks -> asIs(chunks.mediaType());
      case OfFile file -> asIs(file.mediaType());
      case ByHand byHand -> asIs(byHand.mediaType().orElse("*/*"));
      case Value value ->
          value.mediaType().startsWith("text/")
              ? asIs(value.mediaType())
              : of(value.mediaType(), describe(value.schema()));
      case OrNotFound some -> of(some.value());
      case Lines lines -> of("application/jsonl", items(lines.schema()));
      case EventsOf events -> of("text/event-stream", events(events.schema()));
    };
  }

  private static Map<String, Object> asIs(String mediaType) {
    return mediaType.startsWith("text/")
        ? of(mediaType, Map.of("type", "string"))
        : Map.of(mediaType, Map.of());
  }

  private static Map<String, Object> of(String mediaType, Map<String, Object> schema) {
    return Map.of(mediaType, Map.of("schema", schema));
  }

  private Map<String, Object> describe(Schema<?> schema) {
    return separate ? schema.describeOutput(definitions) : schema.describe(definitions);
  }

  private Map<String, Object> items(Schema<?> schema) {
    return Ordered.map("type", "array", "items", describe(schema));
  }

  private Map<String, Object> events(Schema<?> schema) {
    Map<String, Object> data =
        Ordered.map(
            "type", "string",
            "contentMediaType", "application/json",
            "contentSchema", describe(schema));
    Map<String, Object> event =
        Ordered.map(
            "type", "object",
            "properties", Ordered.map("event", Map.of("type", "string"), "data", data),
            "required", List.of("data"));
    return Ordered.map("type", "array", "items", event);
  }
}
