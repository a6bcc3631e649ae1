package dev.triveni.data.internal.schema;

import dev.triveni.data.internal.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/// Writes the SQL that makes tables where there are none.
public final class Creation {
  private final TableSql sql;

  /// Writes for a dialect.
  public Creation(Dialect dialect) {
    this.sql = TableSql.strict(dialect);
  }

  /// The statements that make all tables: the references last, since they may be circular.
  public List<String> statements(SchemaState schema) {
    List<String> statements = new ArrayList<>();
    schema.tables().forEach(table -> statements.add(sql.create(table)));
    for (TableState table : schema.tables()) {
      table.constraints().forEach(one -> statements.add(sql.add(table.name(), one)));
      table.indexes().forEach(one -> statements.add(sql.create(table.name(), one)));
    }
    for (TableState table : schema.tables()) {
      table.columns().stream()
          .filter(column -> !column.comment().isEmpty())
          .forEach(column -> statements.add(sql.comment(table.name(), column)));
    }
    return statements;
  }
}
