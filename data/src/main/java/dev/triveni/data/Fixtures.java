package dev.triveni.data;

import dev.triveni.data.internal.fixtures.Clearing;
import dev.triveni.data.internal.fixtures.Dump;
import dev.triveni.data.internal.fixtures.FixtureFile;
import dev.triveni.data.internal.fixtures.Load;
import dev.triveni.data.internal.fixtures.LoadOrder;
import dev.triveni.data.spi.Mapping;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Rows of entities as JSON: written from a database, and loaded into one. Immutable.
///
/// ```
/// Files.writeString(Path.of("desk.json"), Fixtures.of(AUTHOR, ARTICLE, TAG).natural().dump(db));
/// Fixtures.of(AUTHOR, ARTICLE, TAG).load(other, Path.of("desk.json"));
/// ```
///
/// A file is an object with a list of rows for each table; the members of a row are the components
/// of its entity: `{"article": [{"id": 1, "title": "VPN", "author": 1, "tags": [1, 2]}]}`. A
/// reference is the id of the other row, or its natural key, an object with what is unique in it:
/// `{"author": {"email": "ann@example.org"}}`.
///
/// What is loaded twice is there once: a row is found by its id, or where that is left out by its
/// natural key, and overwritten. All is loaded or nothing.
public final class Fixtures {
  private final List<Mapping<?>> mappings;
  private final boolean natural;

  private Fixtures(List<Mapping<?>> mappings, boolean natural) {
    this.mappings = List.copyOf(mappings);
    this.natural = natural;
  }

  /// The rows of these tables.
  public static Fixtures of(Table<?>... tables) {
    return new Fixtures(Arrays.stream(tables).<Mapping<?>>map(Table::mapping).toList(), false);
  }

  /// The same, written with natural keys where there are any: without ids that a database gives, so
  /// that the rows fit into another one.
  public Fixtures natural() {
    return new Fixtures(mappings, true);
  }

  /// All rows as JSON, one in a line, those that are referred to first.
  public String dump(Database db) {
    return FixtureFile.text(
        new Dump(db.executor(), natural).rows(LoadOrder.of(mappings).mappings()));
  }

  /// Loads a file, and gives how many rows it has.
  ///
  /// @throws DataException with all that is wrong in it, by table, row and member
  public int load(Database db, Path file) {
    return load(db, FixtureFile.at(file));
  }

  /// Loads a file that was built with the application.
  public int load(Database db, URL file) {
    return load(db, FixtureFile.at(file));
  }

  /// Loads rows from a text.
  ///
  /// @param name what it is called in messages
  public int load(Database db, String name, String json) {
    return load(db, FixtureFile.of(name, json));
  }

  private int load(Database db, FixtureFile file) {
    LoadOrder order = LoadOrder.of(mappings);
    int rows = db.transaction(() -> new Load(db.executor(), db.clock(), order, file).run());
    new Clearing(db.executor(), order).goOnNumbering();
    return rows;
  }

  /// Deletes all rows of the tables, and lets numbers begin anew; gives how many rows there were.
  public int clear(Database db) {
    Clearing clearing = new Clearing(db.executor(), LoadOrder.of(mappings));
    int rows = db.transaction(() -> clearing.run());
    clearing.goOnNumbering();
    return rows;
  }
}
