package dev.triveni.data.migrations.before;

/// What kind of book it is.
public enum Genre {
  NOVEL,
  POEMS,
  OTHER
}
