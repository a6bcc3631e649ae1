package dev.triveni.data.internal.steps;

import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.TableSql;
import dev.triveni.data.internal.steps.Step.AlterColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes the statements that make a column what it shall be. Used by one thread.
final class Alteration {
  private final Dialect dialect;
  private final TableSql sql;
  private final String table;
  private final ColumnState from;
  private final ColumnState to;
  private final AlterColumn step;
  private final List<String> statements = new ArrayList<>();

  Alteration(Dialect dialect, TableSql sql, String table, ColumnState from, AlterColumn step) {
    this.dialect = dialect;
    this.sql = sql;
    this.table = table;
    this.from = from;
    this.to = step.column();
    this.step = step;
  }

  List<String> statements() {
    boolean retyped = !from.type().equals(to.type());
    boolean checked = retyped || !from.allowed().equals(to.allowed());
    if (checked && !from.allowed().isEmpty()) {
      statements.add(sql.drop(table, sql.check(table, from)));
    }
    if (retyped && !from.defaultSql().isEmpty()) {
      alter("drop default");
    }
    convert(retyped);
    nullability();
    if (!to.defaultSql().isEmpty() && (retyped || !to.defaultSql().equals(from.defaultSql()))) {
      alter("set default " + to.defaultSql());
    }
    if (to.defaultSql().isEmpty() && !from.defaultSql().isEmpty() && !retyped) {
      alter("drop default");
    }
    if (checked && !to.allowed().isEmpty()) {
      statements.add(sql.add(table, sql.check(table, to)));
    }
    if (!from.comment().equals(to.comment())) {
      statements.add(sql.comment(table, to));
    }
    return statements;
  }

  /// A text that takes the place of another must fit, whichever of the types is longer.
  private void convert(boolean retyped) {
    boolean grows = to.type().length() == 0 || to.type().length() >= from.type().length();
    if (retyped && grows) {
      alter(dialect.changeType(to.name(), to.type()));
    }
    step.replaced().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> statements.add(replacing(one.getKey(), one.getValue())));
    if (retyped && !grows) {
      alter(dialect.changeType(to.name(), to.type()));
    }
  }

  private String replacing(String text, String other) {
    String column = sql.name(to.name());
    return "update %s set %s = %s where %s = %s"
        .formatted(
            sql.name(table), column, TableSql.literal(other), column, TableSql.literal(text));
  }

  private void nullability() {
    if (from.nullable() && !to.nullable()) {
      if (!step.fill().isEmpty()) {
        statements.add(Fillings.update(sql, table, to.name(), step.fill()));
      }
      alter("set not null");
    }
    if (!from.nullable() && to.nullable()) {
      alter("drop not null");
    }
  }

  private void alter(String change) {
    statements.add(sql.alterColumn(table, to.name(), change));
  }
}
