package dev.triveni.fuzzer;

import dev.triveni.fuzzer.ApiOperation.Parameter;
import dev.triveni.fuzzer.Draft.Content;
import dev.triveni.fuzzer.Draft.Extras;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes valid requests of an operation. Used by one thread.
///
/// @param samples makes the values
/// @param operation what is asked for
/// @param headers header fields that are sent with each
record Drafts(Samples samples, ApiOperation operation, Map<String, String> headers) {

  /// The next one; what may be left out sometimes is.
  Draft next() {
    return draft(false);
  }

  /// One in which nothing is left out at the top.
  Draft full() {
    return draft(true);
  }

  private Draft draft(boolean full) {
    Map<Parameter, @Nullable Object> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (full || parameter.isRequired() || samples.oneIn(2)) {
        values.put(
            parameter, samples.named(parameter.name(), parameter.schema(), parameter.place()));
      }
    }
    return new Draft(operation, values, content(full), extras());
  }

  private Content content(boolean full) {
    Optional<String> mediaType = operation.mediaType();
    boolean isLeftOut = !full && !operation.needsBody() && samples.oneIn(4);
    if (mediaType.isEmpty() || isLeftOut) {
      return new Content.None();
    }
    return switch (mediaType.get()) {
      case "application/json" -> new Content.Tree(samples.of(operation.bodySchema(), Place.JSON));
      case "application/x-www-form-urlencoded", "multipart/form-data" ->
          new Content.Tree(samples.of(operation.bodySchema(), Place.FORM));
      default -> new Content.Raw("text");
    };
  }

  private Extras extras() {
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> cookies = new LinkedHashMap<>();
    Map<String, String> query = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> scheme : operation.security()) {
      String name = Trees.text(scheme.get("name"));
      switch (Trees.text(scheme.get("in"))) {
        case "header" -> fields.put(name, "key");
        case "cookie" -> cookies.put(name, "key");
        case "query" -> query.put(name, "key");
        default -> fields.put("Authorization", authorization(scheme));
      }
    }
    fields.putAll(headers);
    return new Extras(fields, cookies, query);
  }

  private static String authorization(Map<String, @Nullable Object> scheme) {
    return switch (Trees.text(scheme.get("scheme"))) {
      case "basic" -> "Basic dXNlcjpwYXNzd29yZA==";
      case "digest" -> "Digest token";
      default -> "Bearer token";
    };
  }
}
