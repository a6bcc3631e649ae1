package dev.triveni.data.web.internal;

import dev.triveni.data.Database;
import dev.triveni.web.Command;
import dev.triveni.web.Terminal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Runs SQL, and shows its rows.
///
/// @param statement the SQL
record RunSql(String statement) {

  static Command command() {
    return Command.of("sql", "Runs SQL, and shows its rows", RunSql.class, RunSql::run);
  }

  private void run(Terminal terminal) {
    Database db = EntitySet.database();
    List<String> lines =
        db.jdbc(connection -> {
          try (Statement sql = connection.createStatement()) {
            return sql.execute(statement)
                ? rows(sql)
                : List.of("%d row(s) changed".formatted(Math.max(0, sql.getUpdateCount())));
          }
        });
    lines.forEach(terminal::print);
  }

  private static List<String> rows(Statement sql) throws SQLException {
    try (ResultSet rows = sql.getResultSet()) {
      return RowsText.of(rows);
    }
  }
}
