package dev.triveni.schema.internal;

/// A type whose values can be the keys of a map, because each has a text.
interface KeySchema extends TypeSchema {

  /// The text that is read back as the same value.
  String text(Object value);
}
