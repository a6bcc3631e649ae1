package dev.triveni.data.migrations;

import dev.triveni.data.Answers;
import dev.triveni.data.Database;
import dev.triveni.data.Inspection;
import dev.triveni.data.Migrations;
import dev.triveni.data.Table;
import dev.triveni.data.migrations.before.BookTable;
import dev.triveni.data.migrations.before.WriterTable;
import java.nio.file.Path;
import java.util.List;

/// A library whose entities change from one version to the next.
final class Library {
  static final Answers ANSWERS =
      Answers.none()
          .renamed("book.title", "book.heading")
          .gone("book.pages")
          .fill("book.note", "'none'")
          .fill("book.stars", "\"pages\" / 100")
          .replaced("book.genre", "OTHER", "NOVEL");

  private Library() {}

  /// The first version.
  static Migrations before(Path folder) {
    return Migrations.in(folder, tablesBefore());
  }

  static Table<?>[] tablesBefore() {
    return new Table<?>[] {WriterTable.WRITER, BookTable.BOOK};
  }

  /// The second version.
  static Migrations after(Path folder) {
    return Migrations.in(folder, tablesAfter());
  }

  static Table<?>[] tablesAfter() {
    return new Table<?>[] {
      dev.triveni.data.migrations.after.WriterTable.WRITER,
      dev.triveni.data.migrations.after.BookTable.BOOK,
      dev.triveni.data.migrations.after.LabelTable.LABEL
    };
  }

  /// Both migrations as files.
  static Migrations written(Path folder) {
    before(folder).make(Answers.none());
    after(folder).make("ratings", ANSWERS);
    return after(folder);
  }

  /// Two books of the first version.
  static void fill(Database db) {
    db.execute("insert into \"writer\" (\"name\") values ('Ann')");
    book(db, "Sea", "OTHER", "null", 312);
    book(db, "Land", "POEMS", "'good'", 99);
  }

  private static void book(Database db, String title, String genre, String note, int pages) {
    db.execute(
        "insert into \"book\" (\"title\", \"genre\", \"note\", \"pages\", \"writer_id\") select '%s', '%s', %s, %d, \"id\" from \"writer\""
            .formatted(title, genre, note, pages));
  }

  /// The titles of the first version.
  static List<String> titles(Database db) {
    return db.sql("select \"title\" from \"book\" order by \"id\"").list(String.class);
  }

  /// The headings of the second version.
  static List<String> headings(Database db) {
    return db.sql("select \"heading\" from \"book\" order by \"id\"").list(String.class);
  }

  /// The tables as the database has them.
  static String tables(Database db) {
    refresh(db);
    return Inspection.of(db).text();
  }

  /// H2 shows old names of columns in constraints until their table is written anew.
  private static void refresh(Database db) {
    db
        .sql(
            "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_name not like 'triveni%'")
        .list(String.class)
        .stream()
        .map(table -> table.replace("\"", "\"\""))
        .forEach(table -> {
          db.execute("alter table \"%s\" add column \"anew\" integer".formatted(table));
          db.execute("alter table \"%s\" drop column \"anew\"".formatted(table));
        });
  }
}
