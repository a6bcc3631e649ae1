package dev.triveni.schema.internal;

/// What a reader returns when it has no value to return.
enum Signal {
  /// The input was wrong, and the mistakes are recorded.
  FAILED,
  /// The value must be there.
  MISSING,
  /// The value is null: told apart from one that was not read yet.
  NULL
}
