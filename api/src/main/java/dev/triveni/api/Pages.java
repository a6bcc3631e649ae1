package dev.triveni.api;

import dev.triveni.api.internal.docs.Addresses;
import dev.triveni.api.internal.docs.SwaggerSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where the document of an API is, and the pages that show it; and how they behave. Used by one
/// thread.
///
/// ```java
/// api.pages(pages -> pages.document("/api/v1/openapi.json").swaggerUi("/try").withoutRedoc());
/// ```
public final class Pages {
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final Map<String, Object> oauth = new LinkedHashMap<>();
  private String prefix = "";
  private String document = "/openapi.json";
  private Optional<String> swaggerUi = Optional.of("/docs");
  private Optional<String> redoc = Optional.of("/redoc");
  private Optional<String> postman = Optional.empty();

  Pages() {}

  /// Begins the paths of all of them, and of what the pages consist of.
  ///
  /// @throws IllegalArgumentException if it does not begin with a slash
  public Pages below(String prefix) {
    this.prefix = checked(prefix).replaceFirst("/$", "");
    return this;
  }

  /// The path of the document, instead of `/openapi.json`.
  ///
  /// @throws IllegalArgumentException if it does not begin with a slash
  public Pages document(String path) {
    document = checked(path);
    return this;
  }

  /// The path of Swagger UI, instead of `/docs`.
  ///
  /// @throws IllegalArgumentException if it does not begin with a slash
  public Pages swaggerUi(String path) {
    swaggerUi = Optional.of(checked(path));
    return this;
  }

  /// The path of ReDoc, instead of `/redoc`.
  ///
  /// @throws IllegalArgumentException if it does not begin with a slash
  public Pages redoc(String path) {
    redoc = Optional.of(checked(path));
    return this;
  }

  /// Serves a collection of requests that Postman imports, in its format 2.1, at a path such as
  /// `/postman.json`. Each is filled with an example; how a client shows who it is stands in the
  /// variables `token`, `username`, `password` and `apiKey`.
  ///
  /// @throws IllegalArgumentException if it does not begin with a slash
  public Pages postman(String path) {
    postman = Optional.of(checked(path));
    return this;
  }

  /// Leaves out Swagger UI.
  public Pages withoutSwaggerUi() {
    swaggerUi = Optional.empty();
    return this;
  }

  /// Leaves out ReDoc.
  public Pages withoutRedoc() {
    redoc = Optional.empty();
    return this;
  }

  /// Sets a parameter of Swagger UI, such as `syntaxHighlight` or `persistAuthorization`.
  ///
  /// @param value what JSON can hold
  public Pages parameter(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /// Sets what Swagger UI's dialogue for OAuth2 begins with, such as `clientId` or
  /// `usePkceWithAuthorizationCodeGrant`.
  ///
  /// @param value what JSON can hold
  public Pages oauth(String name, Object value) {
    oauth.put(name, value);
    return this;
  }

  /// How Swagger UI behaves.
  SwaggerSettings settings() {
    return new SwaggerSettings(parameters, oauth);
  }

  /// Where everything is.
  Addresses addresses() {
    return new Addresses(prefix, document, swaggerUi, redoc, postman);
  }

  private static String checked(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(
          "TRV-API-023 The path '%s' of the documentation does not begin with a slash. Write '/%s'."
              .formatted(path, path));
    }
    return path;
  }
}
