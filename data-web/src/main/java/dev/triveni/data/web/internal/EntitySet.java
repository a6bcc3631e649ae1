package dev.triveni.data.web.internal;

import dev.triveni.data.Database;
import dev.triveni.data.Migrations;
import dev.triveni.data.Table;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Relation;
import dev.triveni.data.spi.Relation.One;
import dev.triveni.web.App;
import dev.triveni.web.SetupProblem;
import java.util.List;
import java.util.function.UnaryOperator;

/// The entities of one application and their migrations. Immutable.
///
/// @param tables the tables of the entities
/// @param folder where the migrations are
/// @param choices how they are made
public record EntitySet(
    List<Table<?>> tables, MigrationFolder folder, UnaryOperator<Migrations> choices) {

  /// The migrations to be done.
  Migrations migrations() {
    return choices.apply(folder.of(array()));
  }

  /// The migrations to be added to.
  Migrations written() {
    return choices.apply(folder.written(array()));
  }

  /// What refers to a table that is not among them.
  public List<SetupProblem> problems() {
    List<Mapping<?>> own = tables.stream().<Mapping<?>>map(Table::mapping).toList();
    return own.stream()
        .flatMap(mapping ->
            mapping.relations().stream()
                .filter(one -> one instanceof One && !own.contains(one.target()))
                .map(one -> missing(mapping, one)))
        .toList();
  }

  private static SetupProblem missing(Mapping<?> mapping, Relation relation) {
    String target = relation.target().type().getSimpleName();
    return new SetupProblem(
        "TRV-DATA-562",
        "Entities.of(…)",
        "%s.%s refers to %s, which is not among the entities of this database."
            .formatted(mapping.type().getSimpleName(), relation.name(), target),
        "Name its table too, or keep the id of what is in another database as a plain column.");
  }

  Table<?>[] array() {
    return tables.toArray(Table<?>[]::new);
  }

  /// The database of the application that a command runs in.
  static Database database() {
    return App.current().resource(Database.class);
  }
}
