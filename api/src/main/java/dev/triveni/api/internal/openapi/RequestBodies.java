package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Argument;
import dev.triveni.api.internal.Argument.FileShape;
import dev.triveni.api.internal.Argument.FromBody;
import dev.triveni.api.internal.Argument.FromFile;
import dev.triveni.api.internal.Argument.FromForm;
import dev.triveni.api.internal.Argument.FromFormModel;
import dev.triveni.api.internal.Argument.FromRaw;
import dev.triveni.api.internal.Argument.Notice;
import dev.triveni.api.internal.Argument.Others;
import dev.triveni.api.internal.Plan;
import dev.triveni.schema.Definitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Describes what operations read from the body: one JSON value, several members of one, a form, or
/// whatever arrives.
///
/// @param definitions where named types go
record RequestBodies(Definitions definitions) {

  /// The request body of an operation, if it reads any.
  Optional<Map<String, Object>> of(Plan plan) {
    List<Argument> taken = plan.all().filter(RequestBodies::isFromBody).distinct().toList();
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (taken.getFirst()) {
          case FromBody body when body.isMember() -> members(taken);
          case FromBody body -> whole(body);
          case FromRaw raw -> body(raw.mediaType(), raw(raw), true, raw.doc());
          case FromFormModel model when taken.size() == 1 && !isMoreOpen(model) ->
              body(
                  mediaType(model.reader().hasFiles()),
                  model.schema().describe(definitions),
                  model.schema().isRequired(),
                  model.doc());
          default -> form(taken);
        });
  }

  /// Whether it can be read from a body.
  static boolean isFromBody(Argument argument) {
    return argument instanceof FromBody || argument instanceof FromRaw || isFromForm(argument);
  }

  private static boolean isFromForm(Argument argument) {
    return argument instanceof FromForm
        || argument instanceof FromFormModel
        || argument instanceof FromFile;
  }

  /// Whether the form may have other fields, where the record in JSON may not have other members.
  private static boolean isMoreOpen(FromFormModel model) {
    Definitions own = new Definitions();
    Map<String, Object> described = model.schema().describe(own);
    return model.others() == Others.IGNORED
        && Stream.concat(Stream.of(described), own.schemas().values().stream().limit(1))
            .anyMatch(schema -> Boolean.FALSE.equals(schema.get("additionalProperties")));
  }

  private Map<String, Object> whole(FromBody from) {
    Map<String, Object> media = Ordered.map("schema", from.schema().describe(definitions));
    if (!from.examples().isEmpty()) {
      media.put("examples", from.examples());
    }
    Map<String, Object> object =
        body("application/json", Map.of(), from.schema().isRequired(), from.doc());
    object.put("content", Map.of("application/json", media));
    return object;
  }

  private static Map<String, Object> body(
      String mediaType, Map<String, Object> schema, boolean required, String doc) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (!doc.isEmpty()) {
      object.put("description", doc);
    }
    if (required) {
      object.put("required", true);
    }
    object.put("content", Map.of(mediaType, Map.of("schema", schema)));
    return object;
  }

  private static Map<String, Object> raw(FromRaw raw) {
    return raw.form() == Argument.RawForm.TEXT ? Map.of("type", "string") : Map.of();
  }

  private Map<String, Object> members(List<Argument> taken) {
    ObjectSchema object = new ObjectSchema();
    for (Argument argument : taken) {
      if (argument instanceof FromBody body) {
        object.add(
            body.name(),
            said(body.schema().describe(definitions), body.doc()),
            body.schema().isRequired());
      }
    }
    return body("application/json", object.schema(), object.isRequired(), "");
  }

  private Map<String, Object> form(List<Argument> taken) {
    ObjectSchema object = new ObjectSchema();
    boolean hasFile = false;
    for (Argument argument : taken) {
      switch (argument) {
        case FromForm field -> {
          Map<String, Object> schema = said(field.schema().describe(definitions), field.doc());
          if (field.notice() == Notice.DEPRECATED) {
            schema.put("deprecated", true);
          }
          object.add(field.name(), schema, field.schema().isRequired());
        }
        case FromFile file -> {
          hasFile = true;
          object.add(file.name(), said(file(file.shape()), file.doc()), !file.shape().optional());
        }
        case FromFormModel model -> {
          hasFile |= model.reader().hasFiles();
          model
              .schema()
              .members()
              .forEach(member ->
                  object.add(
                      member.name(),
                      said(member.schema().describe(definitions), member.doc()),
                      member.isRequired()));
        }
        default -> {}
      }
    }
    return body(mediaType(hasFile), object.schema(), object.isRequired(), "");
  }

  private static String mediaType(boolean hasFiles) {
    return hasFiles ? "multipart/form-data" : "application/x-www-form-urlencoded";
  }

  private static Map<String, Object> file(FileShape shape) {
    Map<String, Object> one =
        Ordered.map("type", "string", "contentMediaType", "application/octet-stream");
    return shape.many() ? Ordered.map("type", "array", "items", one) : one;
  }

  private static Map<String, Object> said(Map<String, Object> schema, String doc) {
    Map<String, Object> all = new LinkedHashMap<>(schema);
    if (!doc.isEmpty()) {
      all.putIfAbsent("description", doc);
    }
    return all;
  }

  /// An object whose members are told one by one. Used by one thread.
  private static final class ObjectSchema {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    void add(String name, Map<String, Object> schema, boolean isRequired) {
      properties.put(name, schema);
      if (isRequired && !required.contains(name)) {
        required.add(name);
      }
    }

    boolean isRequired() {
      return !required.isEmpty();
    }

    Map<String, Object> schema() {
      Map<String, Object> schema = Ordered.map("type", "object", "properties", properties);
      if (isRequired()) {
        schema.put("required", required);
      }
      return schema;
    }
  }
}
