package dev.triveni.data.internal.schema;

import java.util.List;

/// An index. Immutable.
///
/// @param name its name in the database
/// @param columns the columns in order; none for an expression
/// @param expression what is indexed, as SQL; empty for columns
/// @param where which rows, as SQL; all if it is empty
/// @param include the columns that are only kept along
public record IndexState(
    String name, List<String> columns, String expression, String where, List<String> include) {

  /// Copies the lists.
  public IndexState {
    columns = List.copyOf(columns);
    include = List.copyOf(include);
  }
}
