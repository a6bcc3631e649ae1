package dev.triveni.data.internal.schema;

import dev.triveni.data.spi.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What tables there are or shall be, whatever the database calls things. Immutable.
///
/// @param tables the tables, in the order in which their entities were given
public record SchemaState(List<TableState> tables) {

  /// No tables.
  public static final SchemaState EMPTY = new SchemaState(List.of());

  /// Copies the list.
  public SchemaState {
    tables = List.copyOf(tables);
  }

  /// What these entities need: their tables, and their tables of pairs.
  public static SchemaState of(List<Mapping<?>> entities) {
    List<TableState> tables = new ArrayList<>();
    for (Mapping<?> entity : entities) {
      tables.add(EntityTables.own(entity));
      tables.addAll(EntityTables.pairs(entity));
    }
    return new SchemaState(tables);
  }

  /// The table of this name, if there is one.
  public Optional<TableState> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /// This with one table more.
  public SchemaState with(TableState table) {
    List<TableState> more = new ArrayList<>(tables);
    more.add(table);
    return new SchemaState(more);
  }

  /// This without a table.
  public SchemaState without(String name) {
    return new SchemaState(tables.stream().filter(table -> !table.name().equals(name)).toList());
  }

  /// This with a change of each table.
  public SchemaState each(UnaryOperator<TableState> change) {
    return new SchemaState(tables.stream().map(change).toList());
  }

  /// This with a change of one table.
  public SchemaState change(String name, UnaryOperator<TableState> change) {
    return each(table -> table.name().equals(name) ? change.apply(table) : table);
  }

  /// The same in an order that does not depend on how it came about, for comparing.
  public SchemaState sorted() {
    return new SchemaState(
        tables.stream()
            .map(TableState::sorted)
            .sorted(Comparator.comparing(TableState::name))
            .toList());
  }
}
