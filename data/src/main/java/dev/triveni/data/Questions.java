package dev.triveni.data;

import java.util.Optional;

/// Answers what cannot be seen in the entities when a migration is written: somebody at a terminal,
/// or [Answers] that were given beforehand. Without an answer, nothing is written.
///
/// Columns are called `table.column`, by the names in the database.
public interface Questions {

  /// Whether what is gone and what is new are the same table, or the same column, under another
  /// name.
  Optional<Boolean> isRenamed(String from, String to);

  /// What rows that are there get in a column that must hold something, as SQL: `0`, `'none'`, or
  /// an expression over the row's other columns, with quotation marks around their names.
  Optional<String> fill(String column);

  /// Which text of an enum takes the place of one that is gone; the empty text if no row has it.
  Optional<String> replacement(String column, String text);
}
