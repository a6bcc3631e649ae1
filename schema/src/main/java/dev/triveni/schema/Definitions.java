package dev.triveni.schema;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Collects the JSON Schemas of named types: records, enums and sealed interfaces.
///
/// A type is named by its simple name; the second of the same name gets a longer one. Used by one
/// thread.
public final class Definitions {
  private final String prefix;
  private final String suffix;
  private final Map<String, Map<String, Object>> schemas;
  private final Map<Object, String> names;

  private Definitions(
      String prefix,
      String suffix,
      Map<String, Map<String, Object>> schemas,
      Map<Object, String> names) {
    this.prefix = prefix;
    this.suffix = suffix;
    this.schemas = schemas;
    this.names = names;
  }

  private Definitions(String prefix) {
    this(prefix, "", new LinkedHashMap<>(), new HashMap<>());
  }

  /// An empty collection where OpenAPI has it: `#/components/schemas/`.
  public Definitions() {
    this("#/components/schemas/");
  }

  /// An empty collection whose references begin with `prefix`, such as `#/$defs/`.
  public static Definitions at(String prefix) {
    return new Definitions(prefix);
  }

  /// This collection for another form of the same types: what is added has a suffix to its name.
  public Definitions variant(String suffix) {
    return new Definitions(prefix, suffix, schemas, names);
  }

  /// Refers to a named type, and describes it first if it is new.
  ///
  /// @param identity what equals for the same type, and for no other
  /// @param candidates names from short to long; the last one is taken even if a number must be
  ///   added
  /// @param definition describes the type; it may refer to the type itself
  public Map<String, Object> refer(
      Object identity, List<String> candidates, Supplier<Map<String, Object>> definition) {
    Object form = suffix.isEmpty() ? identity : List.of(identity, suffix);
    String known = names.get(form);
    if (known == null) {
      known = freeName(candidates.stream().map(each -> each + suffix).toList());
      names.put(form, known);
      schemas.put(known, Map.of());
      schemas.put(known, definition.get());
    }
    return Map.of("$ref", prefix + known);
  }

  /// Every schema by its name, in the order in which they were first referred to.
  public Map<String, Map<String, Object>> schemas() {
    return Collections.unmodifiableMap(schemas);
  }

  private String freeName(List<String> candidates) {
    for (String candidate : candidates) {
      if (!schemas.containsKey(candidate)) {
        return candidate;
      }
    }
    int number = 2;
    while (schemas.containsKey(candidates.getLast() + number)) {
      number++;
    }
    return candidates.getLast() + number;
  }
}
