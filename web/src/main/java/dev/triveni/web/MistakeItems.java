package dev.triveni.web;

import dev.triveni.schema.Definitions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Describes how the mistakes of an input are listed, as JSON Schema.
final class MistakeItems {
  private MistakeItems() {}

  /// An object with one member.
  static Map<String, Object> holder(String member, Map<String, Object> content) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", Map.of(member, content));
    schema.put("required", List.of(member));
    return schema;
  }

  /// A list of mistakes.
  static Map<String, Object> list(Map<String, Object> item) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", item);
    return schema;
  }

  /// An item as FastAPI has it.
  static Map<String, Object> plain(Definitions definitions) {
    return definitions.refer(
        "mistake",
        List.of("ValidationError", "ValidationErrorItem"),
        () -> item(new LinkedHashMap<>()));
  }

  /// An item that also points into the body.
  static Map<String, Object> withPointer(Definitions definitions) {
    Map<String, Object> pointer = new LinkedHashMap<>();
    pointer.put("type", "string");
    pointer.put("description", "Where it is in the body, as a JSON pointer (RFC 6901).");
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("pointer", pointer);
    return definitions.refer("mistake", List.of("Mistake", "InputMistake"), () -> item(more));
  }

  private static Map<String, Object> item(Map<String, Object> more) {
    Map<String, Object> step =
        Map.of("anyOf", List.of(Map.of("type", "string"), Map.of("type", "integer")));
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", text("The kind of mistake, such as string_too_short."));
    Map<String, Object> loc =
        described("array", "Where it is: the part of the request, and the way into it.");
    loc.put("items", step);
    members.put("loc", loc);
    members.put("msg", text("What is wrong."));
    members.put("input", Map.of("description", "What was given."));
    members.put("ctx", object("What the message was made of."));
    members.putAll(more);
    Map<String, Object> schema = object("One thing that is wrong with the input.");
    schema.put("properties", members);
    schema.put("required", List.of("type", "loc", "msg", "input"));
    return schema;
  }

  private static Map<String, Object> text(String description) {
    return described("string", description);
  }

  private static Map<String, Object> object(String description) {
    return described("object", description);
  }

  private static Map<String, Object> described(String type, String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.put("description", description);
    return schema;
  }
}
