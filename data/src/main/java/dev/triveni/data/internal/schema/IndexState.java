package dev.triveni.data.internal.schema;

import java.util.List;
import java.util.function.UnaryOperator;

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

  /// An index over columns.
  public static IndexState of(String name, List<String> columns) {
    return new IndexState(name, columns, "", "", List.of());
  }

  /// The same under another name.
  public IndexState named(String other) {
    return new IndexState(other, columns, expression, where, include);
  }

  /// The same where columns have other names.
  public IndexState renamed(UnaryOperator<String> names) {
    return new IndexState(
        name,
        columns.stream().map(names).toList(),
        expression,
        where,
        include.stream().map(names).toList());
  }

  /// Whether it is about a column.
  public boolean isAbout(String column) {
    return columns.contains(column) || include.contains(column);
  }
}
