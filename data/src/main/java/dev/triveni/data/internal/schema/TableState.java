package dev.triveni.data.internal.schema;

import java.util.List;

/// A table as it is or shall be in the database. Immutable.
///
/// @param name its name
/// @param columns its columns in order
/// @param key the columns of its primary key
/// @param constraints what its rows are held to
/// @param indexes what its rows are found by
public record TableState(
    String name,
    List<ColumnState> columns,
    List<String> key,
    List<ConstraintState> constraints,
    List<IndexState> indexes) {

  /// Copies the lists.
  public TableState {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
  }
}
