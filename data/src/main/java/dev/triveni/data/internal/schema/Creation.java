package dev.triveni.data.internal.schema;

import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.schema.ConstraintState.Check;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.ConstraintState.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the SQL that makes tables where there are none.
public final class Creation {
  private final Dialect dialect;

  /// Writes for a dialect.
  public Creation(Dialect dialect) {
    this.dialect = dialect;
  }

  /// The statements that make all tables: the references last, since they may be circular.
  public List<String> statements(SchemaState schema) {
    List<String> statements = new ArrayList<>();
    schema.tables().forEach(table -> statements.add(table(table)));
    for (TableState table : schema.tables()) {
      table.constraints().forEach(one -> statements.add(constraint(table, one)));
      table.indexes().forEach(one -> statements.add(index(table, one)));
    }
    schema.tables().stream()
        .flatMap(table ->
            table.columns().stream()
                .filter(column -> !column.comment().isEmpty())
                .map(column -> comment(table, column)))
        .forEach(statements::add);
    return statements;
  }

  private String table(TableState table) {
    return "create table %s (%s, primary key (%s))"
        .formatted(
            dialect.quote(table.name()),
            table.columns().stream().map(this::column).collect(Collectors.joining(", ")),
            quoted(table.key()));
  }

  private String column(ColumnState column) {
    StringBuilder text = new StringBuilder(dialect.quote(column.name()));
    text.append(' ').append(dialect.columnType(column.type()));
    if (column.identity()) {
      text.append(dialect.identity());
    }
    if (!column.defaultSql().isEmpty()) {
      text.append(" default ").append(column.defaultSql());
    }
    if (!column.generatedSql().isEmpty()) {
      text.append(dialect.generated(column.generatedSql()));
    }
    if (!column.nullable()) {
      text.append(" not null");
    }
    if (!column.allowed().isEmpty()) {
      text.append(
          " check (%s in (%s))"
              .formatted(
                  dialect.quote(column.name()),
                  column.allowed().stream()
                      .map(name -> "'" + name + "'")
                      .collect(Collectors.joining(", "))));
    }
    return text.toString();
  }

  private String constraint(TableState table, ConstraintState constraint) {
    return switch (constraint) {
      case Unique unique when !unique.where().isEmpty() ->
          "create unique index %s on %s (%s) where %s"
              .formatted(
                  dialect.quote(unique.name()),
                  dialect.quote(table.name()),
                  quoted(unique.columns()),
                  unique.where());
      case Unique unique ->
          added(
              table,
              unique,
              "unique (%s)%s"
                  .formatted(
                      quoted(unique.columns()),
                      unique.deferred() ? " deferrable initially deferred" : ""));
      case Check check -> added(table, check, "check (%s)".formatted(check.sql()));
      case Reference reference ->
          added(
              table,
              reference,
              "foreign key (%s) references %s (%s)%s%s"
                  .formatted(
                      dialect.quote(reference.column()),
                      dialect.quote(reference.table()),
                      dialect.quote(reference.target()),
                      onDelete(reference),
                      dialect.deferredReference()));
    };
  }

  private static String onDelete(Reference reference) {
    return switch (reference.onDelete()) {
      case CASCADE -> " on delete cascade";
      case RESTRICT -> " on delete restrict";
      case SET_NULL -> " on delete set null";
      case SET_DEFAULT -> " on delete set default";
      case PROTECT -> "";
    };
  }

  private String added(TableState table, ConstraintState constraint, String rule) {
    return "alter table %s add constraint %s %s"
        .formatted(dialect.quote(table.name()), dialect.quote(constraint.name()), rule);
  }

  private String index(TableState table, IndexState index) {
    return "create index %s on %s (%s)%s%s"
        .formatted(
            dialect.quote(index.name()),
            dialect.quote(table.name()),
            index.expression().isEmpty() ? quoted(index.columns()) : index.expression(),
            index.include().isEmpty() ? "" : " include (" + quoted(index.include()) + ")",
            index.where().isEmpty() ? "" : " where " + index.where());
  }

  private String comment(TableState table, ColumnState column) {
    return "comment on column %s.%s is '%s'"
        .formatted(
            dialect.quote(table.name()),
            dialect.quote(column.name()),
            column.comment().replace("'", "''"));
  }

  private String quoted(List<String> names) {
    return names.stream().map(dialect::quote).collect(Collectors.joining(", "));
  }
}
