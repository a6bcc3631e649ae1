package dev.triveni.data;

/// What becomes of the rows that point to a deleted one.
///
/// The database keeps these rules, also for SQL of one's own. The library looks first where
/// somebody wants to know: it tells [EntitySignals] of each row that goes along, and names the rows
/// that stand against a deletion.
public enum DeleteRule {
  /// They are deleted too.
  CASCADE,

  /// They are deleted too, by the database alone: nobody is told, and nothing is looked for.
  DB_CASCADE,

  /// The deletion is refused.
  PROTECT,

  /// The deletion is refused, unless they go along for another reason.
  RESTRICT,

  /// They point to nothing from then on.
  SET_NULL,

  /// They get the default of their column.
  SET_DEFAULT,

  /// The library does nothing: the database refuses if they are still there at the end.
  DO_NOTHING
}
