package dev.triveni.data.internal.steps;

import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.IndexState;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.schema.TableState;
import java.util.List;
import java.util.stream.Stream;

/// Finds what would be left without a table or a column.
final class Users {
  private Users() {}

  /// The references of other tables to a table.
  static List<String> of(String table, SchemaState state) {
    return references(state)
        .filter(one -> one.table().equals(table))
        .map(Reference::name)
        .filter(name -> state.table(table).orElseThrow().constraint(name).isEmpty())
        .toList();
  }

  /// The constraints and indexes that are about a column.
  static List<String> of(TableState table, String column, SchemaState state) {
    return Stream.of(
            table.constraints().stream()
                .filter(one -> one.columns().contains(column))
                .map(ConstraintState::name),
            table.indexes().stream().filter(one -> one.isAbout(column)).map(IndexState::name),
            Stream.of("the primary key").filter(_ -> table.key().contains(column)),
            references(state)
                .filter(one -> one.table().equals(table.name()) && one.target().equals(column))
                .map(Reference::name))
        .flatMap(names -> names)
        .toList();
  }

  private static Stream<Reference> references(SchemaState state) {
    return state.tables().stream().flatMap(table -> table.references().stream());
  }
}
