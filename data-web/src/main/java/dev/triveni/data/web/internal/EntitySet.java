package dev.triveni.data.web.internal;

import dev.triveni.data.Database;
import dev.triveni.data.Migrations;
import dev.triveni.data.Table;
import dev.triveni.web.App;
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

  Table<?>[] array() {
    return tables.toArray(Table<?>[]::new);
  }

  /// The database of the application that a command runs in.
  static Database database() {
    return App.current().resource(Database.class);
  }
}
