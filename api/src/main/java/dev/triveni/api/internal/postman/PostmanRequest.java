package dev.triveni.api.internal.postman;

import dev.triveni.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the requests of a collection. Immutable.
///
/// @param document the whole document
/// @param samples makes values
record PostmanRequest(Tree document, SampleValue samples) {
  private static final List<String> FORMS =
      List.of("application/x-www-form-urlencoded", "multipart/form-data");

  PostmanRequest(Tree document) {
    this(document, new SampleValue(document));
  }

  /// The request for an operation.
  Map<String, Object> of(String path, String verb, Tree operation) {
    Tree content = operation.child("requestBody").child("content");
    List<Object> fields = fields(operation, "header");
    Map<String, Object> request =
        Tree.map(
            "method",
            verb,
            "header",
            fields,
            "url",
            url(path, operation),
            "description",
            operation.text("description"));
    content.children().entrySet().stream()
        .findFirst()
        .ifPresent(media -> {
          String type = media.getKey();
          request.put("body", body(type, media.getValue().child("schema")));
          if (!FORMS.contains(type)) {
            fields.addFirst(Tree.map("key", "Content-Type", "value", type));
          }
        });
    new PostmanLogin(document).of(operation).ifPresent(login -> request.put("auth", login));
    return request;
  }

  private Map<String, Object> url(String path, Tree operation) {
    String postman = path.replaceAll("\\{(\\w+)}", ":$1");
    List<String> segments = List.of(postman.substring(1).split("/", -1));
    return Tree.map(
        "raw", "{{baseUrl}}" + postman,
        "host", List.of("{{baseUrl}}"),
        "path", segments,
        "query", fields(operation, "query"),
        "variable", fields(operation, "path"));
  }

  /// The parameters of a part of the request; those that need not be sent are switched off.
  private List<Object> fields(Tree operation, String part) {
    List<Object> fields = new ArrayList<>();
    operation
        .list("parameters")
        .filter(parameter -> parameter.text("in").equals(part))
        .forEach(parameter -> {
          Map<String, Object> field =
              field(parameter.text("name"), samples.of(parameter.child("schema")));
          field.put("description", parameter.text("description"));
          if (!part.equals("path")) {
            field.put("disabled", !Boolean.TRUE.equals(parameter.value("required").orElse(false)));
          }
          fields.add(field);
        });
    return fields;
  }

  private Map<String, Object> body(String type, Tree schema) {
    if (!FORMS.contains(type)) {
      Object sample = samples.of(schema);
      return Tree.map(
          "mode",
          "raw",
          "raw",
          type.endsWith("json") ? json(sample) : String.valueOf(sample),
          "options",
          Map.of("raw", Map.of("language", type.endsWith("json") ? "json" : "text")));
    }
    String mode = type.startsWith("multipart") ? "formdata" : "urlencoded";
    List<Object> fields = new ArrayList<>();
    samples
        .resolved(schema)
        .child("properties")
        .children()
        .forEach((name, member) -> fields.add(formField(name, member)));
    return Tree.map("mode", mode, mode, fields);
  }

  private Map<String, Object> formField(String name, Tree member) {
    Tree one = member.text("type").equals("array") ? member.child("items") : member;
    boolean isFile =
        one.text("format").equals("binary") || one.value("contentMediaType").isPresent();
    if (isFile) {
      return Tree.map("key", name, "type", "file", "src", List.of());
    }
    Map<String, Object> field = field(name, samples.of(member));
    field.put("type", "text");
    return field;
  }

  private static Map<String, Object> field(String name, Object value) {
    Object one = value instanceof List<?> list && !list.isEmpty() ? list.getFirst() : value;
    return Tree.map("key", name, "value", String.valueOf(one));
  }

  private static String json(Object value) {
    return new String(Schemas.strict().of(Object.class).toJson(value), StandardCharsets.UTF_8);
  }
}
