package dev.triveni.api.internal.docs;

import java.util.Optional;

/// Where the document and its pages are. Immutable.
///
/// @param prefix begins all paths; empty for the root
/// @param document the path of the document
/// @param swaggerUi the path of Swagger UI, if it is there
/// @param redoc the path of ReDoc, if it is there
/// @param postman the path of a collection for Postman, if it is there
public record Addresses(
    String prefix,
    String document,
    Optional<String> swaggerUi,
    Optional<String> redoc,
    Optional<String> postman) {

  /// The path of the document on the server.
  public String wholeDocument() {
    return prefix + document;
  }

  /// Whether there is a page at all.
  boolean hasPages() {
    return swaggerUi.isPresent() || redoc.isPresent();
  }

  /// The path of the root, relative to another one: `..` for `/internal/openapi.json`.
  public static String rootFrom(String path) {
    String up = up(path);
    return up.isEmpty() ? "." : up.substring(0, up.length() - 1);
  }

  /// A path relative to that of a page, so that both can be mounted anywhere.
  static String relative(String page, String target) {
    return up(page) + target.substring(1);
  }

  private static String up(String path) {
    return "../".repeat((int) path.chars().filter(letter -> letter == '/').count() - 1);
  }
}
