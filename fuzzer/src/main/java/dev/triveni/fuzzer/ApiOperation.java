package dev.triveni.fuzzer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An operation of a document. Immutable.
///
/// @param method its verb, in capitals
/// @param path its path with variables in braces
/// @param parameters what it takes beside the body
/// @param requestBody what it takes as the body; may be empty
/// @param responses what it answers by status
/// @param security the schemes of which it needs each
record ApiOperation(
    String method,
    String path,
    List<Parameter> parameters,
    Map<String, @Nullable Object> requestBody,
    Map<String, Map<String, @Nullable Object>> responses,
    List<Map<String, @Nullable Object>> security) {
  private static final List<String> PREFERRED =
      List.of("application/json", "application/x-www-form-urlencoded", "multipart/form-data");

  /// A parameter of an operation.
  ///
  /// @param name its name
  /// @param place where it stands
  /// @param isRequired whether it must be there
  /// @param schema what it is
  record Parameter(
      String name, Place place, boolean isRequired, Map<String, @Nullable Object> schema) {

    /// The one that an object describes.
    static Parameter of(Map<String, @Nullable Object> object) {
      return new Parameter(
          Trees.text(object.get("name")),
          Place.of(Trees.text(object.get("in"))),
          Boolean.TRUE.equals(object.get("required")),
          Trees.child(object, "schema"));
    }
  }

  /// The method and the path, as they stand in the document.
  String key() {
    return method + " " + path;
  }

  /// The media type of the body that is sent; nothing if it takes none.
  Optional<String> mediaType() {
    Map<String, @Nullable Object> content = Trees.child(requestBody, "content");
    return Stream.concat(PREFERRED.stream(), content.keySet().stream())
        .filter(content::containsKey)
        .findFirst();
  }

  /// What the body is.
  Map<String, @Nullable Object> bodySchema() {
    Map<String, @Nullable Object> content = Trees.child(requestBody, "content");
    return Trees.child(Trees.child(content, mediaType().orElse("")), "schema");
  }

  /// Whether the body must be there.
  boolean needsBody() {
    return Boolean.TRUE.equals(requestBody.get("required"));
  }

  /// What a response of a status is; nothing if the document does not say.
  Optional<Map<String, @Nullable Object>> response(int status) {
    return Stream.of(String.valueOf(status), status / 100 + "XX", "default")
        .filter(responses::containsKey)
        .findFirst()
        .map(responses::get);
  }
}
