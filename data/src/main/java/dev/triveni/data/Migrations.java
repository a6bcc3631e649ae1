package dev.triveni.data;

import dev.triveni.data.internal.migrations.MigrationFiles;
import dev.triveni.data.internal.migrations.MigrationMaker;
import dev.triveni.data.internal.migrations.MigrationPlan;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.spi.Mapping;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The migrations of an application: files that say, step by step, how its tables became what its
/// entities need. Immutable.
///
/// ```
/// Migrations migrations = Migrations.in(Path.of("src/main/resources/migrations"), ARTICLE, TAG);
/// migrations.make(Answers.none());   // writes 0002_add_stars.migration
/// migrations.on(db).migrate();
/// ```
public final class Migrations {
  private final String module;
  private final MigrationFiles files;
  private final SchemaState entities;
  private final Set<DatabaseKind> kinds;
  private final Map<String, MigrationStep> java;
  private final boolean online;

  private Migrations(
      String module,
      MigrationFiles files,
      SchemaState entities,
      Set<DatabaseKind> kinds,
      Map<String, MigrationStep> java,
      boolean online) {
    this.module = module;
    this.files = files;
    this.entities = entities;
    this.kinds = Set.copyOf(kinds);
    this.java = Map.copyOf(java);
    this.online = online;
  }

  /// The migrations in a folder, for the tables of these entities.
  public static Migrations in(Path folder, Table<?>... tables) {
    return of(MigrationFiles.in(folder), tables);
  }

  /// The migrations in a folder that was built with the application, as
  /// `Main.class.getResource("/migrations")` finds it.
  public static Migrations at(URL folder, Table<?>... tables) {
    return of(MigrationFiles.at(folder), tables);
  }

  private static Migrations of(MigrationFiles files, Table<?>... tables) {
    SchemaState entities =
        SchemaState.of(Arrays.stream(tables).<Mapping<?>>map(Table::mapping).toList());
    return new Migrations("app", files, entities, Set.of(DatabaseKind.values()), Map.of(), false);
  }

  /// The same for a module that has migrations beside those of others in one database.
  public Migrations named(String other) {
    return new Migrations(other, files, entities, kinds, java, online);
  }

  /// The same for an application that runs on these databases only, and may need what others lack.
  public Migrations only(DatabaseKind... some) {
    return new Migrations(module, files, entities, Set.of(some), java, online);
  }

  /// The same, which writes new indexes and constraints so that others may write meanwhile, where
  /// the database can do that.
  public Migrations online() {
    return new Migrations(module, files, entities, kinds, java, true);
  }

  /// The same with a step in Java, under the name that files call it by.
  public Migrations step(String name, MigrationStep step) {
    Map<String, MigrationStep> more = new HashMap<>(java);
    more.put(name, step);
    return new Migrations(module, files, entities, kinds, more, online);
  }

  /// These migrations on a database.
  public Migrator on(Database db) {
    return new Migrator(db, module, files, java);
  }

  /// Compares the entities with what the migrations lead to, and writes the migration that is
  /// missing, if one is.
  ///
  /// @throws DataException with all questions that have no answer
  public Optional<Path> make(Questions questions) {
    return maker().make("", questions);
  }

  /// Writes the migration that is missing, under a name of one's own.
  public Optional<Path> make(String name, Questions questions) {
    return maker().make(name, questions);
  }

  /// The steps that are missing, as they would be written; none if the migrations lead to what the
  /// entities need.
  public List<String> missing(Questions questions) {
    return maker().missing(questions);
  }

  /// Refuses entities that the migrations do not lead to: for automatic checks.
  ///
  /// @throws DataException with what is missing
  public void check() {
    maker().check();
  }

  /// Writes a migration without steps, for those of one's own.
  public Path makeEmpty(String name) {
    return maker().empty(name);
  }

  /// Writes a migration that joins the ends of a history that has several.
  public Path merge() {
    return maker().merge();
  }

  /// Writes one migration that does what all do up to one, and takes their place.
  public Path squash(String last) {
    return maker().squash(last);
  }

  /// The SQL of a migration.
  public String sql(String name, DatabaseKind kind) {
    return plan(name, kind).up();
  }

  /// The SQL that takes a migration back.
  public String sqlBack(String name, DatabaseKind kind) {
    return plan(name, kind).back();
  }

  private MigrationPlan plan(String name, DatabaseKind kind) {
    return MigrationPlan.of(files, name, kind.dialect());
  }

  /// What the migrations lead to, as text: what one reads instead of all of them, and may keep in a
  /// file so that a change of the tables is seen at a glance.
  public String snapshot() {
    return maker().snapshot();
  }

  private MigrationMaker maker() {
    return new MigrationMaker(
        files,
        entities,
        kinds.stream().sorted().map(DatabaseKind::dialect).collect(Collectors.toUnmodifiableList()),
        online);
  }
}
