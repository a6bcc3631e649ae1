package dev.triveni.schema;

import java.util.List;
import java.util.Optional;

/// One member of a record as JSON knows it. Immutable.
///
/// @param name the name in JSON
/// @param component the name in Java
/// @param schema what it holds
/// @param secret whether it is kept out of everything that is written
/// @param aliases further names under which it is read ([Alias])
/// @param doc what the record's doc comment says of it; empty where it says nothing
public record Member(
    String name,
    String component,
    Schema<?> schema,
    boolean secret,
    List<String> aliases,
    String doc) {

  /// Copies the list.
  public Member {
    aliases = List.copyOf(aliases);
  }

  /// Whether an input must have it.
  public boolean isRequired() {
    return schema.isRequired();
  }

  /// What [Default] declares, if anything.
  public Optional<Object> defaultValue() {
    return schema.defaultValue();
  }
}
