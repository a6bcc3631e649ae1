package dev.triveni.data.internal.jdbc;

import dev.triveni.data.ConstraintException;
import dev.triveni.data.ConstraintException.Rule;
import dev.triveni.data.ConstraintException.Violation;
import dev.triveni.data.ContentionException;
import dev.triveni.data.DataException;
import dev.triveni.data.internal.dialect.Dialect;
import java.sql.SQLException;

/// Makes exceptions of what the database refuses.
final class SqlErrors {
  private final Dialect dialect;

  SqlErrors(Dialect dialect) {
    this.dialect = dialect;
  }

  static DataException noConnection(SQLException cause) {
    return new DataException(
        "TRV-DATA-012 There is no connection to the database (%s). Check that it runs, that the settings are right, and that the pool is large enough."
            .formatted(cause.getMessage()),
        cause);
  }

  /// The exception for a statement that the database refused.
  DataException of(SQLException cause, String sql, String table) {
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    return switch (dialect.violation(state)) {
      case UNIQUE -> broken(Rule.UNIQUE, "another row has the same already", table, cause);
      case REFERENCE ->
          broken(
              Rule.REFERENCE, "a row that is referred to is missing or still needed", table, cause);
      case CHECK -> broken(Rule.CHECK, "a value is not allowed", table, cause);
      case NOT_NULL -> broken(Rule.NOT_NULL, "a value is missing", table, cause);
      case TOO_LONG -> broken(Rule.TOO_LONG, "a text is too long", table, cause);
      case SERIALIZATION, LOCKED ->
          new ContentionException(
              "TRV-DATA-013 Another transaction was in the way (%s). Nothing was written: try it again, for example with transaction.retrying(3)."
                  .formatted(cause.getMessage()),
              cause);
      case OTHER ->
          state.startsWith("08") || state.isEmpty()
              ? noConnection(cause)
              : new DataException(
                  "TRV-DATA-014 %s refused a statement (%s): %s"
                      .formatted(dialect.name(), cause.getMessage(), sql),
                  cause);
    };
  }

  private ConstraintException broken(Rule rule, String what, String table, SQLException cause) {
    String message = String.valueOf(cause.getMessage());
    return new ConstraintException(
        "The database refuses it: " + what + ".",
        Violation.of(rule, table, quotedName(message)),
        cause);
  }

  private static String quotedName(String message) {
    var found =
        java.util.regex.Pattern.compile(
                "constraint \"([^\"]+)\"|\"(?i:public)\\.([^\" ]+)|\"([\\w]+):")
            .matcher(message);
    if (!found.find()) {
      return "";
    }
    return java.util.stream.Stream.of(1, 2, 3)
        .map(found::group)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
