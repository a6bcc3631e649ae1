package dev.triveni.data.internal.schema;

import dev.triveni.data.DeleteRule;
import java.util.List;

/// A rule that the database holds rows to. Immutable.
public sealed interface ConstraintState {

  /// Its name in the database.
  String name();

  /// No two rows have the same in these columns.
  ///
  /// @param where which rows it is about, as SQL; all if it is empty
  /// @param deferred whether it is checked only when the transaction ends
  record Unique(String name, List<String> columns, String where, boolean deferred)
      implements ConstraintState {

    /// Copies the list.
    public Unique {
      columns = List.copyOf(columns);
    }
  }

  /// A condition, as SQL.
  record Check(String name, String sql) implements ConstraintState {}

  /// A column names a row of another table.
  ///
  /// @param column the column
  /// @param table the other table
  /// @param target the column of that one
  /// @param onDelete what the database does with this row when that one is deleted
  record Reference(String name, String column, String table, String target, DeleteRule onDelete)
      implements ConstraintState {}
}
