package dev.triveni.data.internal.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  /// The column of this name, if there is one.
  public Optional<ColumnState> column(String column) {
    return columns.stream().filter(one -> one.name().equals(column)).findFirst();
  }

  /// The constraint of this name, if there is one.
  public Optional<ConstraintState> constraint(String constraint) {
    return constraints.stream().filter(one -> one.name().equals(constraint)).findFirst();
  }

  /// The index of this name, if there is one.
  public Optional<IndexState> index(String index) {
    return indexes.stream().filter(one -> one.name().equals(index)).findFirst();
  }

  /// The references among its constraints.
  public List<ConstraintState.Reference> references() {
    return constraints.stream()
        .filter(ConstraintState.Reference.class::isInstance)
        .map(ConstraintState.Reference.class::cast)
        .toList();
  }

  /// The same under another name.
  public TableState named(String other) {
    return new TableState(other, columns, key, constraints, indexes);
  }

  /// The same with other columns.
  public TableState columns(List<ColumnState> others) {
    return new TableState(name, others, key, constraints, indexes);
  }

  /// The same with another column in the place of one.
  public TableState replacing(String column, ColumnState other) {
    return columns(columns.stream().map(one -> one.name().equals(column) ? other : one).toList());
  }

  /// The same with another primary key.
  public TableState key(List<String> others) {
    return new TableState(name, columns, others, constraints, indexes);
  }

  /// The same with other constraints.
  public TableState constraints(List<ConstraintState> others) {
    return new TableState(name, columns, key, others, indexes);
  }

  /// The same with a change of each constraint.
  public TableState eachConstraint(UnaryOperator<ConstraintState> change) {
    return constraints(constraints.stream().map(change).toList());
  }

  /// The same with other indexes.
  public TableState indexes(List<IndexState> others) {
    return new TableState(name, columns, key, constraints, others);
  }

  TableState sorted() {
    List<ColumnState> byName = new ArrayList<>(columns);
    byName.sort(Comparator.comparing(ColumnState::name));
    List<ConstraintState> rules = new ArrayList<>(constraints);
    rules.sort(Comparator.comparing(ConstraintState::name));
    List<IndexState> found = new ArrayList<>(indexes);
    found.sort(Comparator.comparing(IndexState::name));
    return new TableState(name, byName, key, rules, found);
  }
}
