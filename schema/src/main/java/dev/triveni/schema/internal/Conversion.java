package dev.triveni.schema.internal;

/// How much a reader converts.
enum Conversion {
  /// JSON as its types say.
  STRICT,
  /// JSON with pydantic's conversions: `"5"` and `5.0` for 5, 1 for true.
  LENIENT,
  /// Trees and texts: strings are converted, everything else is taken as its type says.
  TEXT;

  /// Whether a string may stand for something else.
  boolean readsStrings() {
    return this != STRICT;
  }

  /// Whether a number or a boolean may stand for something else.
  boolean readsNumbers() {
    return this == LENIENT;
  }
}
