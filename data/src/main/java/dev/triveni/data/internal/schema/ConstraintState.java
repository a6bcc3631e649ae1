package dev.triveni.data.internal.schema;

import dev.triveni.data.DeleteRule;
import java.util.List;
import java.util.function.UnaryOperator;

/// A rule that the database holds rows to. Immutable.
public sealed interface ConstraintState {

  /// Its name in the database.
  String name();

  /// The columns of its own table that it is about; none where only its SQL says so.
  List<String> columns();

  /// The same under another name.
  ConstraintState named(String other);

  /// The same where columns of its own table have other names.
  ConstraintState renamed(UnaryOperator<String> names);

  /// Whether the database keeps it as an index.
  default boolean isIndex() {
    return this instanceof Unique unique && !unique.where().isEmpty();
  }

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

    @Override
    public Unique named(String other) {
      return new Unique(other, columns, where, deferred);
    }

    @Override
    public Unique renamed(UnaryOperator<String> names) {
      return new Unique(name, columns.stream().map(names).toList(), where, deferred);
    }
  }

  /// A condition, as SQL.
  record Check(String name, String sql) implements ConstraintState {

    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public Check named(String other) {
      return new Check(other, sql);
    }

    @Override
    public Check renamed(UnaryOperator<String> names) {
      return this;
    }
  }

  /// A column names a row of another table.
  ///
  /// @param column the column
  /// @param table the other table
  /// @param target the column of that one
  /// @param onDelete what the database does with this row when that one is deleted
  record Reference(String name, String column, String table, String target, DeleteRule onDelete)
      implements ConstraintState {

    /// To the database it makes no difference who deletes.
    public Reference {
      onDelete =
          switch (onDelete) {
            case DB_CASCADE -> DeleteRule.CASCADE;
            case DO_NOTHING -> DeleteRule.PROTECT;
            case CASCADE, PROTECT, RESTRICT, SET_NULL, SET_DEFAULT -> onDelete;
          };
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public Reference named(String other) {
      return new Reference(other, column, table, target, onDelete);
    }

    @Override
    public Reference renamed(UnaryOperator<String> names) {
      return new Reference(name, names.apply(column), table, target, onDelete);
    }

    /// The same to another table and column.
    public Reference to(String otherTable, String otherTarget) {
      return new Reference(name, column, otherTable, otherTarget, onDelete);
    }
  }
}
