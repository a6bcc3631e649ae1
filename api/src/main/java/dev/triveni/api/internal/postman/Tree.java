package dev.triveni.api.internal.postman;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An object of a document. Immutable.
record Tree(Map<?, ?> members) {

  /// A map of keys and values in turn.
  static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return map;
  }

  /// The object under a name; an empty one if there is none.
  Tree child(String name) {
    return of(members.get(name));
  }

  /// The objects in it, by their names.
  Map<String, Tree> children() {
    Map<String, Tree> children = new LinkedHashMap<>();
    members.forEach((name, value) -> {
      if (value instanceof Map<?, ?>) {
        children.put(String.valueOf(name), of(value));
      }
    });
    return children;
  }

  /// The objects of the list under a name.
  Stream<Tree> list(String name) {
    return members.get(name) instanceof List<?> list ? list.stream().map(Tree::of) : Stream.of();
  }

  /// The texts of the list under a name.
  Stream<String> texts(String name) {
    return members.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf)
        : Stream.of();
  }

  /// The text under a name; empty if there is none.
  String text(String name) {
    return members.get(name) instanceof String text ? text : "";
  }

  /// Whatever stands under a name, unless it is null.
  Optional<Object> value(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /// What a reference of this form refers to: `#/components/schemas/Item`.
  Tree at(String reference) {
    Tree found = this;
    for (String name : reference.replaceFirst("^#/", "").split("/")) {
      found = found.child(name.replace("~1", "/").replace("~0", "~"));
    }
    return found;
  }

  private static Tree of(@Nullable Object value) {
    return new Tree(value instanceof Map<?, ?> map ? map : Map.of());
  }
}
