package dev.triveni.schema;

import java.util.Set;

/// What an input says of a record in part: the members that were sent, and no others. Immutable.
///
/// Each member that is there is read and checked as the record declares it; none must be there.
/// Written, it has what was sent.
///
/// ```java
/// Item update(long id, Changes<Item> changes) {
///   return items.save(changes.applyTo(items.get(id)));
/// }
/// ```
public interface Changes<T> {

  /// The components that were sent, by their names in Java, in the order of the declaration.
  Set<String> sent();

  /// Whether a component was sent.
  ///
  /// @param component its name in Java
  default boolean has(String component) {
    return sent().contains(component);
  }

  /// The record with what was sent in place of what it had; it is made and checked as a whole.
  ///
  /// @throws InvalidInputException if the outcome is no right record
  T applyTo(T current);
}
