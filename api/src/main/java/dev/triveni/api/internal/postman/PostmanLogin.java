package dev.triveni.api.internal.postman;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells Postman how a request shows who sends it: by variables of the collection. Immutable.
///
/// @param document the whole document
record PostmanLogin(Tree document) {

  /// What the first security requirement of an operation asks for; nothing if there is none that
  /// Postman knows.
  Optional<Map<String, Object>> of(Tree operation) {
    return operation
        .list("security")
        .flatMap(requirement -> requirement.members().keySet().stream())
        .map(name -> document.child("components").child("securitySchemes").child(name.toString()))
        .flatMap(scheme -> login(scheme).stream())
        .findFirst();
  }

  private static Optional<Map<String, Object>> login(Tree scheme) {
    return switch (scheme.text("type")) {
      case "http" -> http(scheme.text("scheme"));
      case "oauth2", "openIdConnect" -> Optional.of(login("bearer", "token", "{{token}}"));
      case "apiKey" ->
          Optional.of(
              login(
                  "apikey",
                  "key",
                  scheme.text("name"),
                  "value",
                  "{{apiKey}}",
                  "in",
                  scheme.text("in")));
      default -> Optional.empty();
    };
  }

  private static Optional<Map<String, Object>> http(String scheme) {
    return switch (scheme) {
      case "bearer" -> Optional.of(login("bearer", "token", "{{token}}"));
      case "basic", "digest" ->
          Optional.of(login(scheme, "username", "{{username}}", "password", "{{password}}"));
      default -> Optional.empty();
    };
  }

  private static Map<String, Object> login(String type, String... namesAndValues) {
    List<Map<String, Object>> attributes =
        Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
            .map(i ->
                Tree.map(
                    "key", namesAndValues[i], "value", namesAndValues[i + 1], "type", "string"))
            .toList();
    return Tree.map("type", type, type, attributes);
  }
}
