package dev.triveni.data.spi;

import dev.triveni.data.DeleteRule;
import java.util.function.Supplier;

/// How rows of one table belong to rows of another. Immutable.
public sealed interface Relation {

  /// The component that holds the other side.
  String name();

  /// Gives the description of the other table, which may be made only when it is asked for.
  Supplier<? extends Mapping<?>> other();

  /// The description of the other table.
  default Mapping<?> target() {
    return other().get();
  }

  /// Whether there may be several on the other side.
  default boolean isMany() {
    return !(this instanceof One);
  }

  /// A reference: this row names one of the other table.
  ///
  /// @param column the column that names it
  /// @param nullable whether it may name none
  /// @param onDelete what becomes of this row when that one is deleted
  record One(
      String name,
      Supplier<? extends Mapping<?>> other,
      String column,
      boolean nullable,
      DeleteRule onDelete)
      implements Relation {}

  /// The other side of a reference: the rows that name this one.
  ///
  /// @param column their column that names this row
  record Children(String name, Supplier<? extends Mapping<?>> other, String column)
      implements Relation {}

  /// Rows that are joined to this one by a table of pairs.
  ///
  /// @param through the table of pairs
  /// @param own its column that names this row
  /// @param others its column that names the other row
  /// @param owned whether the table of pairs is made for this component
  record Joined(
      String name,
      Supplier<? extends Mapping<?>> other,
      String through,
      String own,
      String others,
      boolean owned)
      implements Relation {}
}
