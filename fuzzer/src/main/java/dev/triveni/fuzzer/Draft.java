package dev.triveni.fuzzer;

import dev.triveni.fuzzer.ApiOperation.Parameter;
import dev.triveni.schema.Schemas;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The values of a request. Immutable.
///
/// @param operation what is asked for
/// @param values those of its parameters
/// @param content its body
/// @param extras what else is sent
record Draft(
    ApiOperation operation,
    Map<Parameter, @Nullable Object> values,
    Content content,
    Extras extras) {
  private static final Schemas JSON = Schemas.strict();

  /// What is sent beside the values. Immutable.
  ///
  /// @param headers header fields
  /// @param cookies cookies
  /// @param query parameters of the query
  record Extras(
      Map<String, String> headers, Map<String, String> cookies, Map<String, String> query) {}

  /// A body.
  sealed interface Content {
    /// No body.
    record None() implements Content {}

    /// A value in the form that the media type has.
    record Tree(@Nullable Object value) implements Content {}

    /// A text as it is.
    record Raw(String text) implements Content {}
  }

  /// This one with another value of a parameter.
  Draft with(Parameter parameter, @Nullable Object value) {
    Map<Parameter, @Nullable Object> others = new LinkedHashMap<>(values);
    others.put(parameter, value);
    return new Draft(operation, others, content, extras);
  }

  /// This one without a parameter.
  Draft without(Parameter parameter) {
    Map<Parameter, @Nullable Object> others = new LinkedHashMap<>(values);
    others.remove(parameter);
    return new Draft(operation, others, content, extras);
  }

  /// This one with another body.
  Draft with(Content other) {
    return new Draft(operation, values, other, extras);
  }

  /// The request.
  Attempt attempt() {
    List<String> fields = new ArrayList<>();
    each(Place.HEADER, extras.headers(), (name, text) -> fields.addAll(List.of(name, text)));
    List<String> cookies = new ArrayList<>();
    each(Place.COOKIE, extras.cookies(), (name, text) -> cookies.add(name + "=" + text));
    if (!cookies.isEmpty()) {
      fields.addAll(List.of("Cookie", String.join("; ", cookies)));
    }
    byte[] body = body(fields);
    return new Attempt(operation.method(), target(), fields, body);
  }

  private byte[] body(List<String> fields) {
    String type = operation.mediaType().orElse("application/octet-stream");
    return switch (content) {
      case Content.None _ -> new byte[0];
      case Content.Raw(String text) -> {
        fields.addAll(List.of("Content-Type", type.contains("*") ? "text/plain" : type));
        yield text.getBytes(StandardCharsets.UTF_8);
      }
      case Content.Tree(Object value) ->
          switch (type) {
            case "multipart/form-data" -> {
              fields.addAll(List.of("Content-Type", Multipart.TYPE));
              yield Multipart.of(Trees.map(value));
            }
            case "application/x-www-form-urlencoded" -> {
              fields.addAll(List.of("Content-Type", type));
              yield form(Trees.map(value)).getBytes(StandardCharsets.UTF_8);
            }
            default -> {
              fields.addAll(List.of("Content-Type", type));
              yield JSON.of(Object.class).toJson(value);
            }
          };
    };
  }

  private static String form(Map<String, @Nullable Object> members) {
    List<String> pairs = new ArrayList<>();
    members.forEach((name, value) ->
        texts(value).forEach(text -> pairs.add(encoded(name) + "=" + encoded(text))));
    return String.join("&", pairs);
  }

  private String target() {
    String path = operation.path();
    for (Map.Entry<Parameter, @Nullable Object> value : values.entrySet()) {
      if (value.getKey().place() == Place.PATH) {
        String text = encoded(texts(value.getValue()).getFirst()).replace("+", "%20");
        path = path.replace("{" + value.getKey().name() + "}", text);
      }
    }
    List<String> pairs = new ArrayList<>();
    each(
        Place.QUERY,
        extras.query(),
        (name, text) -> pairs.add(encoded(name) + "=" + encoded(text)));
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  /// Does something with each name and text of a place; values of parameters win over others.
  private void each(Place place, Map<String, String> others, BiConsumer<String, String> action) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    values.forEach((parameter, value) -> {
      if (parameter.place() == place) {
        names.add(parameter.name());
        texts(value).forEach(text -> action.accept(parameter.name(), text));
      }
    });
    others.forEach((name, text) -> {
      if (!names.contains(name)) {
        action.accept(name, text);
      }
    });
  }

  /// The texts that a value is where there are only texts.
  static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
