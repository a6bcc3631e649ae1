package dev.triveni.data;

/// What becomes of the rows that point to a deleted one.
public enum DeleteRule {
  /// They are deleted too.
  CASCADE,

  /// The deletion is refused, and the error lists them.
  PROTECT,

  /// The deletion is refused, unless they are deleted along on another way.
  RESTRICT,

  /// They point to nothing from then on.
  SET_NULL,

  /// They get the default of their column.
  SET_DEFAULT,

  /// Nothing: the database may refuse.
  DO_NOTHING
}
