package dev.triveni.examples.tutorial;

import dev.triveni.web.App;
import java.util.LinkedHashMap;
import java.util.Map;

/// The members of a record as its JSON has them: pydantic's `model_dump`.
public final class Dump {
  private Dump() {}

  /// The members, in order, in a map that may be changed.
  public static Map<String, Object> of(Record value) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (App.current().schemas().toTree(value) instanceof Map<?, ?> tree) {
      tree.forEach((name, member) -> members.put(String.valueOf(name), member));
    }
    return members;
  }
}
