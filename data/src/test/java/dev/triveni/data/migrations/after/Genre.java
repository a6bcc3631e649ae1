package dev.triveni.data.migrations.after;

/// What kind of book it is.
public enum Genre {
  NOVEL,
  POEMS,
  COMICS
}
