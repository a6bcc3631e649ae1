package dev.triveni.data.internal.steps;

import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.TableSql;
import dev.triveni.data.internal.schema.TableState;
import java.util.List;

/// What rows get in a column that must hold something.
public final class Fillings {
  private Fillings() {}

  /// Whether it is the same for all rows: it names no column.
  static boolean isConstant(String fill) {
    return fill.indexOf('"') < 0;
  }

  static String update(TableSql sql, String table, String column, String fill) {
    return "update %s set %s = %s where %s is null"
        .formatted(sql.name(table), sql.name(column), fill, sql.name(column));
  }

  /// What stands for nothing in a column, as SQL of all databases; empty if there is no such thing.
  public static String neutral(TableState table, ColumnState column) {
    boolean refers =
        table.references().stream().anyMatch(one -> one.column().equals(column.name()));
    if (refers || !column.needsValue() || table.key().contains(column.name())) {
      return "";
    }
    if (isUnique(table, column)) {
      return distinct(table, column);
    }
    if (!column.allowed().isEmpty()) {
      return TableSql.literal(column.allowed().getFirst());
    }
    return switch (column.type().kind()) {
      case BOOLEAN -> "false";
      case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL -> "0";
      case VARCHAR, TEXT -> "''";
      case DATE -> "date '1970-01-01'";
      case TIME -> "time '00:00:00'";
      case TIMESTAMP -> "timestamp '1970-01-01 00:00:00'";
      case INSTANT -> "timestamp with time zone '1970-01-01 00:00:00+00:00'";
      case JSON -> "json 'null'";
      case UUID -> "cast('00000000-0000-0000-0000-000000000000' as uuid)";
      case BYTES, ARRAY -> "";
    };
  }

  private static boolean isUnique(TableState table, ColumnState column) {
    return table.constraints().stream()
        .anyMatch(one ->
            one instanceof ConstraintState.Unique && one.columns().equals(List.of(column.name())));
  }

  /// No two rows have the same key.
  private static String distinct(TableState table, ColumnState column) {
    if (table.key().size() != 1) {
      return "";
    }
    String key = "\"" + table.key().getFirst().replace("\"", "\"\"") + "\"";
    return switch (column.type().kind()) {
      case BIGINT, DECIMAL, DOUBLE -> key;
      case VARCHAR, TEXT -> "cast(%s as varchar)".formatted(key);
      default -> "";
    };
  }
}
