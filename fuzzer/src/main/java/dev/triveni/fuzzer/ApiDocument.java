package dev.triveni.fuzzer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An OpenAPI document. Immutable.
///
/// @param tree its JSON
record ApiDocument(Map<String, @Nullable Object> tree) {
  private static final Set<String> VERBS =
      Set.of("get", "put", "post", "delete", "patch", "options", "head", "trace");

  /// Its operations, in order.
  List<ApiOperation> operations() {
    List<ApiOperation> operations = new ArrayList<>();
    Trees.child(tree, "paths")
        .forEach((path, item) ->
            Trees.map(item)
                .forEach((verb, operation) -> {
                  if (VERBS.contains(verb)) {
                    operations.add(operation(verb, path, Trees.map(item), Trees.map(operation)));
                  }
                }));
    return operations;
  }

  private ApiOperation operation(
      String verb,
      String path,
      Map<String, @Nullable Object> item,
      Map<String, @Nullable Object> object) {
    return new ApiOperation(
        verb.toUpperCase(Locale.ROOT),
        path,
        Stream.concat(Trees.maps(item.get("parameters")), Trees.maps(object.get("parameters")))
            .map(this::resolved)
            .map(ApiOperation.Parameter::of)
            .toList(),
        resolved(Trees.child(object, "requestBody")),
        responses(Trees.child(object, "responses")),
        security(object));
  }

  private Map<String, Map<String, @Nullable Object>> responses(Map<String, ?> described) {
    Map<String, Map<String, @Nullable Object>> responses = new LinkedHashMap<>();
    described.forEach((status, response) -> responses.put(status, resolved(Trees.map(response))));
    return responses;
  }

  /// The schemes of which each is needed.
  private List<Map<String, @Nullable Object>> security(Map<String, ?> object) {
    Object required =
        object.containsKey("security") ? object.get("security") : tree.get("security");
    Map<String, @Nullable Object> schemes =
        Trees.child(Trees.child(tree, "components"), "securitySchemes");
    return Trees.maps(required)
        .flatMap(requirement -> requirement.keySet().stream())
        .distinct()
        .map(name -> Trees.child(schemes, name))
        .toList();
  }

  /// The object that a reference means, with what is said beside the reference.
  Map<String, @Nullable Object> resolved(Map<String, @Nullable Object> object) {
    if (!(object.get("$ref") instanceof String reference)) {
      return object;
    }
    Map<String, @Nullable Object> found = resolved(find(reference));
    if (object.size() == 1) {
      return found;
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(found);
    all.putAll(object);
    all.remove("$ref");
    return all;
  }

  private Map<String, @Nullable Object> find(String reference) {
    Map<String, @Nullable Object> found = tree;
    for (String step : reference.substring("#/".length()).split("/")) {
      found = Trees.child(found, step.replace("~1", "/").replace("~0", "~"));
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("The document has nothing at " + reference);
    }
    return found;
  }

  /// A schema without references and without `allOf`, which is put together.
  Map<String, @Nullable Object> flat(Map<String, @Nullable Object> schema) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(resolved(schema));
    for (Map<String, @Nullable Object> part : Trees.maps(whole.remove("allOf")).toList()) {
      merge(whole, flat(part));
    }
    return whole;
  }

  private static void merge(
      Map<String, @Nullable Object> whole, Map<String, @Nullable Object> part) {
    part.forEach(
        (keyword, value) -> whole.put(keyword, merged(keyword, whole.get(keyword), value)));
  }

  private static @Nullable Object merged(
      String keyword, @Nullable Object one, @Nullable Object other) {
    if (one == null) {
      return other;
    }
    return switch (keyword) {
      case "properties" -> {
        Map<String, @Nullable Object> both = Trees.map(one);
        both.putAll(Trees.map(other));
        yield both;
      }
      case "required" ->
          Stream.concat(Trees.list(one).stream(), Trees.list(other).stream()).distinct().toList();
      default -> one;
    };
  }
}
