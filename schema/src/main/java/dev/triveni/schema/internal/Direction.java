package dev.triveni.schema.internal;

/// Whether a description is of what is read or of what is written.
enum Direction {
  INPUT,
  OUTPUT
}
