package dev.triveni.data.internal.dialect;

import dev.triveni.data.PlanFormat;
import dev.triveni.data.internal.ast.Statement.Conflict;
import dev.triveni.data.spi.ColumnType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// PostgreSQL, and what speaks like it.
public final class PostgresDialect implements Dialect {

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public String jsonPath(String source, List<Object> steps, String bound) {
    return source + " #> " + bound;
  }

  @Override
  public String explain(PlanFormat format) {
    return "explain (format %s) ".formatted(format.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public String columnType(ColumnType type) {
    return switch (type.kind()) {
      case BOOLEAN -> "boolean";
      case SMALLINT -> "smallint";
      case INTEGER -> "integer";
      case BIGINT -> "bigint";
      case REAL -> "real";
      case DOUBLE -> "double precision";
      case DECIMAL ->
          type.length() == 0 ? "numeric" : "numeric(%d, %d)".formatted(type.length(), type.scale());
      case VARCHAR -> type.length() == 0 ? "text" : "varchar(%d)".formatted(type.length());
      case TEXT -> "text";
      case DATE -> "date";
      case TIME -> "time";
      case TIMESTAMP -> "timestamp";
      case INSTANT -> "timestamptz";
      case UUID -> "uuid";
      case BYTES -> "bytea";
      case JSON -> "jsonb";
      case ARRAY -> columnType(Objects.requireNonNull(type.element())) + "[]";
    };
  }

  @Override
  public String placeholder(ColumnType type) {
    return type.kind() == ColumnType.Kind.JSON ? "cast(? as jsonb)" : "?";
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable Object value, ColumnType type)
      throws SQLException {
    if (value instanceof Object[] values) {
      String element = columnType(Objects.requireNonNull(type.element()));
      String bare = element.replaceAll("\\(.*", "");
      statement.setArray(index, statement.getConnection().createArrayOf(bare, values));
    } else {
      JdbcBinding.bind(statement, index, value, type);
    }
  }

  @Override
  public boolean ordersNullsFirst() {
    return false;
  }

  @Override
  public String insert(String table, List<String> columns, List<String> values, Conflict conflict) {
    if (columns.isEmpty()) {
      return "insert into %s default values".formatted(quote(table));
    }
    return "insert into %s (%s) values (%s)%s"
        .formatted(
            quote(table),
            quoted(columns),
            String.join(", ", values),
            switch (conflict.kind()) {
              case FAIL -> "";
              case IGNORE -> " on conflict%s do nothing".formatted(target(conflict));
              case OVERWRITE ->
                  " on conflict%s do update set %s"
                      .formatted(target(conflict), changes(table, conflict));
            });
  }

  private String changes(String table, Conflict conflict) {
    return Stream.concat(
            conflict.changed().stream().map(name -> "%1$s = excluded.%1$s".formatted(quote(name))),
            conflict.counted().stream()
                .map(name -> "%1$s = %2$s.%1$s + 1".formatted(quote(name), quote(table))))
        .collect(Collectors.joining(", "));
  }

  private String target(Conflict conflict) {
    return conflict.unique().isEmpty() ? "" : " (" + quoted(conflict.unique()) + ")";
  }

  private String quoted(List<String> names) {
    return names.stream().map(this::quote).collect(Collectors.joining(", "));
  }

  @Override
  public String generated(String sql) {
    return " generated always as (" + sql + ") stored";
  }

  @Override
  public String deferredReference() {
    return " deferrable initially immediate";
  }

  @Override
  public String changeType(String column, ColumnType type) {
    return "type %1$s using cast(%2$s as %1$s)".formatted(columnType(type), quote(column));
  }

  @Override
  public String online() {
    return "concurrently ";
  }

  @Override
  public List<String> tableLock(int seconds) {
    return List.of("set local lock_timeout = '%ds'".formatted(seconds));
  }

  /// A lock of the session; its number is that of the letters "trv".
  @Override
  public List<String> migrationLock(int seconds) {
    return List.of(
        "set lock_timeout = '%ds'".formatted(seconds), "select pg_advisory_lock(7631478)");
  }

  @Override
  public Violation violation(String state) {
    return switch (state) {
      case "23505", "23P01" -> Violation.UNIQUE;
      case "23503", "23001" -> Violation.REFERENCE;
      case "23514" -> Violation.CHECK;
      case "23502" -> Violation.NOT_NULL;
      case "22001" -> Violation.TOO_LONG;
      case "40001", "40P01" -> Violation.SERIALIZATION;
      case "55P03" -> Violation.LOCKED;
      default -> Violation.OTHER;
    };
  }
}
