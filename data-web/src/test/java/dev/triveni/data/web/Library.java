package dev.triveni.data.web;

import dev.triveni.data.Database;
import dev.triveni.data.Table;
import dev.triveni.data.web.after.BookTable;
import dev.triveni.data.web.after.WriterTable;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import java.nio.file.Path;
import java.util.Map;

/// A small application with entities, in a folder of its own.
final class Library {
  static final Table<?>[] BEFORE = {
    dev.triveni.data.web.before.WriterTable.WRITER, dev.triveni.data.web.before.BookTable.BOOK
  };
  static final Table<?>[] AFTER = {WriterTable.WRITER, BookTable.BOOK};

  private Library() {}

  /// The application with these entities.
  static App app(Path folder, Map<String, String> settings, Table<?>... tables) {
    Config config = Config.load(folder, Map.of()).with(settings);
    // @start region=app
    return App.create(config)
        .install(Entities.of(tables).in(folder.resolve("migrations")))
        .get("/books", request -> Response.text(books(request.app().resource(Database.class))));
    // @end
  }

  private static String books(Database db) {
    return db.sql("select count(*) from book").find(Long.class).orElseThrow() + " books";
  }

  /// The application as commands have it: nothing is looked at when it starts.
  static TestClient commands(Path folder, Table<?>... tables) {
    return TestClient.of(app(folder, Map.of("database.at-start", "NOTHING"), tables));
  }
}
