package dev.triveni.schema.internal;

/// What stands at the cursor of an [Input].
enum Token {
  OBJECT,
  ARRAY,
  STRING,
  INTEGER,
  DECIMAL,
  BOOLEAN,
  NULL
}
