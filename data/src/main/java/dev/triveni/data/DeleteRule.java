package dev.triveni.data;

/// What the database does with the rows that point to a deleted one.
public enum DeleteRule {
  /// They are deleted too.
  CASCADE,

  /// The deletion is refused, unless they are gone when the statement ends.
  PROTECT,

  /// The deletion is refused at once.
  RESTRICT,

  /// They point to nothing from then on.
  SET_NULL,

  /// They get the default of their column.
  SET_DEFAULT
}
