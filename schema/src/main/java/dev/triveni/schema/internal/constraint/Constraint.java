package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// A rule that a value must keep. Thread-safe.
public interface Constraint {

  /// What the value breaks, with locations inside the value and without inputs; empty if nothing.
  List<Mistake> check(Object value);

  /// The rule in JSON Schema, as far as it can be said there.
  Map<String, Object> keywords();

  /// A report of one mistake about the whole value.
  static List<Mistake> mistake(String type, String message, Map<String, Object> context) {
    return List.of(
        new Mistake(type, List.of(), message, null, Collections.unmodifiableMap(context)));
  }
}
