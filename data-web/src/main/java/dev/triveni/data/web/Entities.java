package dev.triveni.data.web;

import dev.triveni.data.Database;
import dev.triveni.data.Migrations;
import dev.triveni.data.Table;
import dev.triveni.data.web.internal.DatabaseCommands;
import dev.triveni.data.web.internal.DatabaseStart;
import dev.triveni.data.web.internal.EntitySet;
import dev.triveni.data.web.internal.MigrationFolder;
import dev.triveni.web.App;
import dev.triveni.web.Extension;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// The entities of an application. Immutable.
///
/// ```java
/// App app = App.create().install(Entities.of(ARTICLE, TAG));
/// app.get("/articles", request -> Response.json(request.app().resource(Database.class)…));
/// ```
///
/// Each request is a unit of work: relations that were not fetched are loaded when they are asked
/// for, and what was written is read where it was written. It holds no connection meanwhile.
///
/// The application has the [Database] of the section `database` as its resource ([DatabaseSection]
/// says what may be set), is started only on tables that are as the entities need them, and has
/// commands: `makemigrations`, `migrate`, `showmigrations`, `sqlmigrate`, `squashmigrations`,
/// `settlemigration`, `inspectdb`, `dumpdata`, `loaddata`, `flush`, `sql`. `--help` tells more.
public final class Entities implements Extension {
  private final List<Table<?>> tables;
  private final Path folder;
  private final UnaryOperator<Migrations> choices;

  private Entities(List<Table<?>> tables, Path folder, UnaryOperator<Migrations> choices) {
    this.tables = List.copyOf(tables);
    this.folder = folder;
    this.choices = choices;
  }

  /// The entities of these tables, whose migrations are in `src/main/resources/migrations`: read
  /// there if that is, else as they were built with the application.
  public static Entities of(Table<?>... tables) {
    return new Entities(
        List.of(tables), Path.of("src", "main", "resources", "migrations"), all -> all);
  }

  /// The same with their migrations in another folder of the sources. If it is not there,
  /// migrations are read where they were built with the application: in `/migrations`.
  public Entities in(Path other) {
    return new Entities(tables, other, choices);
  }

  /// The same with choices of how migrations are made: which databases there are, steps in Java.
  ///
  /// ```java
  /// Entities.of(ARTICLE).migrations(all -> all.step("fill_slugs", new FillSlugs()))
  /// ```
  public Entities migrations(UnaryOperator<Migrations> change) {
    return new Entities(tables, folder, all -> change.apply(choices.apply(all)));
  }

  @Override
  public void install(App app) {
    EntitySet entities = new EntitySet(tables, new MigrationFolder(folder), choices);
    app.resource(Database.class, it -> Database.open(DatabaseSection.of(it.config()).settings()));
    app.filter((request, next) -> app.resource(Database.class).unit(() -> next.handle(request)));
    app.check(entities::problems);
    app.onStart(() ->
        DatabaseStart.of(app.resource(Database.class), entities)
            .begin(DatabaseSection.of(app.config()).atStart()));
    DatabaseCommands.of(entities).forEach(app::command);
  }
}
