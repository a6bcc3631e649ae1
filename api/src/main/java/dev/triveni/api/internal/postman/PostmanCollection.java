package dev.triveni.api.internal.postman;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes a collection of an OpenAPI document that Postman imports, in its format 2.1: a folder for
/// each tag, a request for each operation. Immutable.
public final class PostmanCollection {
  private static final String FORMAT =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

  private final Tree document;
  private final PostmanRequest requests;
  private final Map<String, List<Object>> folders = new LinkedHashMap<>();

  private PostmanCollection(Tree document) {
    this.document = document;
    this.requests = new PostmanRequest(document);
  }

  /// The collection.
  ///
  /// @param tree the document
  /// @param base where the application is, such as `http://localhost:8000`
  public static Map<String, Object> of(Map<?, ?> tree, String base) {
    return new PostmanCollection(new Tree(tree)).collection(base);
  }

  private Map<String, Object> collection(String base) {
    Tree info = document.child("info");
    document
        .child("paths")
        .children()
        .forEach((path, item) ->
            item.children()
                .forEach(
                    (verb, operation) -> folder(operation).add(request(path, verb, operation))));
    List<Object> items = new ArrayList<>();
    folders.forEach((name, held) ->
        items.add(Tree.map("name", name, "description", description(name), "item", held)));
    return Tree.map(
        "info",
        Tree.map(
            "name", info.text("title"),
            "description", info.text("description"),
            "schema", FORMAT),
        "item",
        items,
        "variable",
        List.of(Tree.map("key", "baseUrl", "value", base, "type", "string")));
  }

  private List<Object> folder(Tree operation) {
    String name = operation.texts("tags").findFirst().orElse("default");
    return folders.computeIfAbsent(name, _ -> new ArrayList<>());
  }

  private String description(String tag) {
    return document
        .list("tags")
        .filter(known -> known.text("name").equals(tag))
        .findFirst()
        .map(known -> known.text("description"))
        .orElse("");
  }

  private Map<String, Object> request(String path, String verb, Tree operation) {
    return Tree.map(
        "name",
        operation.text("summary"),
        "request",
        requests.of(path, verb.toUpperCase(Locale.ROOT), operation),
        "response",
        List.of());
  }
}
