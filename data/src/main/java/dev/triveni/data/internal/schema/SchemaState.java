package dev.triveni.data.internal.schema;

import dev.triveni.data.spi.Mapping;
import java.util.ArrayList;
import java.util.List;

/// All tables as they are or shall be, whatever the database calls things. Immutable.
///
/// @param tables the tables, in the order in which their entities were given
public record SchemaState(List<TableState> tables) {

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
}
