package dev.triveni.data.internal.inspect;

import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.spi.ColumnType;
import dev.triveni.data.spi.ColumnType.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the columns of tables.
final class ColumnInspection {
  private static final int UNLIMITED = 1_000_000;

  private ColumnInspection() {}

  /// The columns of each table, in order.
  static Map<String, List<ColumnState>> columns(Connection connection, String schema)
      throws SQLException {
    Map<String, List<ColumnState>> columns = new HashMap<>();
    try (ResultSet rows = connection.getMetaData().getColumns(null, schema, "%", "%")) {
      while (rows.next()) {
        columns
            .computeIfAbsent(rows.getString("TABLE_NAME"), _ -> new ArrayList<>())
            .add(column(rows));
      }
    }
    return columns;
  }

  private static ColumnState column(ResultSet rows) throws SQLException {
    boolean identity = "YES".equals(rows.getString("IS_AUTOINCREMENT"));
    boolean generated = "YES".equals(rows.getString("IS_GENERATEDCOLUMN"));
    String sql = text(rows.getString("COLUMN_DEF"));
    return new ColumnState(
        rows.getString("COLUMN_NAME"),
        type(
            rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT),
            rows.getInt("COLUMN_SIZE"),
            rows.getInt("DECIMAL_DIGITS")),
        "YES".equals(rows.getString("IS_NULLABLE")),
        identity,
        identity || generated ? "" : sql,
        generated ? sql : "",
        List.of(),
        text(rows.getString("REMARKS")));
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static ColumnType type(String name, int size, int digits) {
    if (name.startsWith("_")) {
      return ColumnType.array(type(name.substring(1), UNLIMITED, 0));
    }
    if (name.endsWith(" array")) {
      return ColumnType.array(type(name.replace(" array", ""), UNLIMITED, 0));
    }
    return switch (name.replaceAll("\\(.*?\\)", "").strip()) {
      case "bool", "boolean" -> ColumnType.of(Kind.BOOLEAN);
      case "int2", "smallint", "tinyint", "smallserial" -> ColumnType.of(Kind.SMALLINT);
      case "int4", "integer", "serial" -> ColumnType.of(Kind.INTEGER);
      case "int8", "bigint", "bigserial" -> ColumnType.of(Kind.BIGINT);
      case "float4", "real" -> ColumnType.of(Kind.REAL);
      case "float8", "double precision", "float" -> ColumnType.of(Kind.DOUBLE);
      case "numeric", "decimal" ->
          size == 0 || size > 1000 ? ColumnType.decimal(0, 0) : ColumnType.decimal(size, digits);
      case "decfloat" -> ColumnType.decimal(0, 0);
      case "varchar", "character varying", "bpchar", "char", "character" ->
          ColumnType.varchar(size >= UNLIMITED ? 0 : size);
      case "clob", "character large object" -> ColumnType.of(Kind.TEXT);
      case "date" -> ColumnType.of(Kind.DATE);
      case "time" -> ColumnType.of(Kind.TIME);
      case "timestamp" -> ColumnType.of(Kind.TIMESTAMP);
      case "timestamptz", "timestamp with time zone" -> ColumnType.of(Kind.INSTANT);
      case "uuid" -> ColumnType.of(Kind.UUID);
      case "bytea", "blob", "binary large object", "varbinary", "binary varying" ->
          ColumnType.of(Kind.BYTES);
      case "json", "jsonb" -> ColumnType.of(Kind.JSON);
      default -> ColumnType.varchar(0);
    };
  }
}
