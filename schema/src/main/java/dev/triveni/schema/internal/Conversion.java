package dev.triveni.schema.internal;

import dev.triveni.schema.Strict;

/// How much a reader converts.
enum Conversion {
  /// JSON as its types say.
  STRICT,
  /// JSON with pydantic's conversions: `"5"` and `5.0` for 5, 1 for true.
  LENIENT,
  /// Trees and texts: strings are converted, everything else is taken as its type says.
  TEXT;

  /// How much is converted inside of something with `@Strict`.
  Conversion as(Strict said) {
    return this == TEXT ? TEXT : said.value() ? STRICT : LENIENT;
  }

  /// Whether a string may stand for something else.
  boolean readsStrings() {
    return this != STRICT;
  }

  /// Whether a number or a boolean may stand for something else.
  boolean readsNumbers() {
    return this == LENIENT;
  }
}
