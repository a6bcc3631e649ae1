package dev.triveni.api;

import dev.triveni.api.internal.openapi.About;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What the OpenAPI document says of an API as a whole, and how it is written.
///
/// ```java
/// api.document(document ->
///     document
///         .contact("Support", "https://example.com/contact", "support@example.com")
///         .tag("tickets", "What customers ask."));
/// ```
///
/// Used by one thread.
public final class Document {
  private final Map<String, Object> details = new LinkedHashMap<>();
  private final List<Map<String, Object>> servers = new ArrayList<>();
  private final List<Map<String, Object>> tags = new ArrayList<>();
  private Map<String, Object> externalDocs = Map.of();
  private DocumentStyle style = DocumentStyle.TRIVENI;
  private String openApi = "3.1";
  private boolean separate = true;
  private boolean placed = true;
  private Optional<Function<OperationName, String>> ids = Optional.empty();
  private UnaryOperator<Map<String, Object>> change = About.UNCHANGED;

  Document() {
    details.put("title", "API");
    details.put("version", "0.1.0");
  }

  /// The title of the API.
  public Document title(String title) {
    return detail("title", title);
  }

  /// The version of the API, which is not that of OpenAPI.
  public Document version(String version) {
    return detail("version", version);
  }

  /// What the API is for, in one line.
  public Document summary(String summary) {
    return detail("summary", summary);
  }

  /// What the API is for, as Markdown.
  public Document description(String description) {
    return detail("description", description);
  }

  /// The URL of the terms on which the API may be used.
  public Document termsOfService(String url) {
    return detail("termsOfService", url);
  }

  /// Whom to ask. What is empty is left out.
  public Document contact(String name, String url, String email) {
    return detail("contact", filled("name", name, "url", url, "email", email));
  }

  /// The licence of the API, with the URL of its text; an empty URL is left out.
  public Document license(String name, String url) {
    return detail("license", filled("name", name, "url", url));
  }

  /// The licence of the API, with its SPDX identifier, such as `Apache-2.0`.
  public Document licenseIdentifier(String name, String identifier) {
    return detail("license", filled("name", name, "identifier", identifier));
  }

  /// Any other member of what is said of the API, such as `x-logo`.
  ///
  /// @param value what JSON can hold
  public Document info(String name, Object value) {
    return detail(name, value);
  }

  /// Adds a server; the first one replaces the usual one, which is where the document is.
  ///
  /// @param description what it is for; may be empty
  public Document server(String url, String description) {
    servers.add(filled("url", url, "description", description));
    return this;
  }

  /// Leaves out where the application is mounted or shown by a proxy: {@link DocumentStyle#FASTAPI}
  /// adds it in front of the servers.
  public Document onlyTheseServers() {
    placed = false;
    return this;
  }

  /// Describes a tag. Tags are listed in the order in which they are described, before those that
  /// are not.
  public Document tag(String name, String description) {
    tags.add(filled("name", name, "description", description));
    return this;
  }

  /// Describes a tag that is documented elsewhere, too.
  ///
  /// @param docs what is found at `url`
  public Document tag(String name, String description, String docs, String url) {
    Map<String, Object> tag = filled("name", name, "description", description);
    tag.put("externalDocs", filled("description", docs, "url", url));
    tags.add(tag);
    return this;
  }

  /// Where more is written about the API.
  ///
  /// @param description what is found there; may be empty
  public Document externalDocs(String description, String url) {
    externalDocs = filled("description", description, "url", url);
    return this;
  }

  /// How the document is written.
  public Document style(DocumentStyle style) {
    this.style = style;
    return this;
  }

  /// Writes the document as OpenAPI 3.0.3, for tools that know no other: `?v=3.1` still has all of
  /// it, as `?v=3.0` has this one otherwise.
  public Document asOpenApi30() {
    openApi = "3.0";
    return this;
  }

  /// Describes a type that is both read and written once, as it is read, even where what is written
  /// differs.
  public Document oneSchemaForInputAndOutput() {
    separate = false;
    return this;
  }

  /// Names operations for generated clients, unless {@link Operation#id} does: each has to get
  /// another name.
  ///
  /// ```java
  /// document.operationIds(name -> name.tags().getFirst() + "-" + name.method());
  /// ```
  public Document operationIds(Function<OperationName, String> ids) {
    this.ids = Optional.of(ids);
    return this;
  }

  /// Changes the finished document, a tree of maps and lists that may be changed: the last word.
  public Document change(UnaryOperator<Map<String, Object>> change) {
    UnaryOperator<Map<String, Object>> before = this.change;
    this.change = document -> change.apply(before.apply(document));
    return this;
  }

  /// What was told.
  ///
  /// @param server where the paths begin, relative to the document, if no server is told
  About about(String server) {
    return new About(
        details,
        servers.isEmpty() ? List.of(Map.of("url", server)) : List.copyOf(servers),
        !servers.isEmpty(),
        placed && style == DocumentStyle.FASTAPI,
        List.copyOf(tags),
        externalDocs,
        style,
        openApi,
        separate && style != DocumentStyle.FASTAPI,
        ids,
        change);
  }

  private Document detail(String name, Object value) {
    details.put(name, value);
    return this;
  }

  private static Map<String, Object> filled(String... namesAndTexts) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      if (!namesAndTexts[i + 1].isEmpty()) {
        map.put(namesAndTexts[i], namesAndTexts[i + 1]);
      }
    }
    return map;
  }
}
