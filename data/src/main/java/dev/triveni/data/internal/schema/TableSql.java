package dev.triveni.data.internal.schema;

import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.schema.ConstraintState.Check;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.ConstraintState.Unique;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the statements that make and remove tables and what belongs to them. Immutable.
public final class TableSql {
  private final Dialect dialect;
  private final String unlessThere;
  private final String ifThere;
  private final String ifConstrained;

  private TableSql(Dialect dialect, boolean again) {
    boolean commits = again && dialect.commitsDefinitions();
    this.dialect = dialect;
    this.unlessThere = commits ? "if not exists " : "";
    this.ifThere = commits ? "if exists " : "";
    this.ifConstrained = again ? "if exists " : "";
  }

  /// Writes statements that fail where what they make is there, or what they remove is not.
  public static TableSql strict(Dialect dialect) {
    return new TableSql(dialect, false);
  }

  /// Writes statements that may be run again after a kill: strict ones where a database takes
  /// everything back that was not committed.
  public static TableSql again(Dialect dialect) {
    return new TableSql(dialect, true);
  }

  /// Makes a table with its key and the texts that its columns may hold.
  public String create(TableState table) {
    return "create table %s%s (%s, primary key (%s))"
        .formatted(
            unlessThere,
            name(table.name()),
            table.columns().stream()
                .map(column -> column(column) + inlineCheck(table.name(), column))
                .collect(Collectors.joining(", ")),
            names(table.key()));
  }

  private String inlineCheck(String table, ColumnState column) {
    return column.allowed().isEmpty()
        ? ""
        : " constraint %s check (%s)".formatted(name(checkName(table, column)), allowed(column));
  }

  /// Removes a table.
  public String drop(String table) {
    return "drop table %s%s".formatted(ifThere, name(table));
  }

  /// A column as it stands in a statement.
  public String column(ColumnState column) {
    return "%s %s%s%s%s%s"
        .formatted(
            name(column.name()),
            dialect.columnType(column.type()),
            column.identity() ? dialect.identity() : "",
            column.defaultSql().isEmpty() ? "" : " default " + column.defaultSql(),
            column.isGenerated() ? dialect.generated(column.generatedSql()) : "",
            column.nullable() ? "" : " not null");
  }

  /// Adds a column.
  public String addColumn(String table, ColumnState column) {
    return "alter table %s add column %s%s".formatted(name(table), unlessThere, column(column));
  }

  /// Removes a column.
  public String dropColumn(String table, String column) {
    return "alter table %s drop column %s%s".formatted(name(table), ifThere, name(column));
  }

  /// Changes one thing of a column.
  public String alterColumn(String table, String column, String change) {
    return "alter table %s alter column %s %s".formatted(name(table), name(column), change);
  }

  /// The constraint that holds a column to its texts.
  public Check check(String table, ColumnState column) {
    return new Check(checkName(table, column), allowed(column));
  }

  private static String checkName(String table, ColumnState column) {
    return table + "_" + column.name() + "_check";
  }

  private String allowed(ColumnState column) {
    return "%s in (%s)"
        .formatted(
            name(column.name()),
            column.allowed().stream().map(TableSql::literal).collect(Collectors.joining(", ")));
  }

  /// Adds a constraint.
  public String add(String table, ConstraintState constraint) {
    return constraint instanceof Unique unique && constraint.isIndex()
        ? "create unique index %s%s on %s (%s) where %s"
            .formatted(
                unlessThere,
                name(unique.name()),
                name(table),
                names(unique.columns()),
                unique.where())
        : "alter table %s add constraint %s%s %s"
            .formatted(name(table), unlessThere, name(constraint.name()), rule(constraint));
  }

  /// A constraint without its name.
  public String rule(ConstraintState constraint) {
    return switch (constraint) {
      case Unique unique ->
          "unique (%s)%s"
              .formatted(
                  names(unique.columns()),
                  unique.deferred() ? " deferrable initially deferred" : "");
      case Check check -> "check (%s)".formatted(check.sql());
      case Reference reference ->
          "foreign key (%s) references %s (%s)%s%s"
              .formatted(
                  name(reference.column()),
                  name(reference.table()),
                  name(reference.target()),
                  onDelete(reference),
                  dialect.deferredReference());
    };
  }

  private static String onDelete(Reference reference) {
    return switch (reference.onDelete()) {
      case CASCADE, DB_CASCADE -> " on delete cascade";
      case RESTRICT -> " on delete restrict";
      case SET_NULL -> " on delete set null";
      case SET_DEFAULT -> " on delete set default";
      case PROTECT, DO_NOTHING -> "";
    };
  }

  /// Removes a constraint.
  public String drop(String table, ConstraintState constraint) {
    return constraint.isIndex()
        ? dropIndex(constraint.name())
        : "alter table %s drop constraint %s%s"
            .formatted(name(table), ifConstrained, name(constraint.name()));
  }

  /// Makes an index.
  public String create(String table, IndexState index) {
    return "create index %s%s".formatted(unlessThere, index(table, index));
  }

  /// An index as it stands in a statement.
  public String index(String table, IndexState index) {
    return "%s on %s (%s)%s%s"
        .formatted(
            name(index.name()),
            name(table),
            index.expression().isEmpty() ? names(index.columns()) : index.expression(),
            index.include().isEmpty() ? "" : " include (" + names(index.include()) + ")",
            index.where().isEmpty() ? "" : " where " + index.where());
  }

  /// Removes an index.
  public String dropIndex(String index) {
    return "drop index %s%s".formatted(ifThere, name(index));
  }

  /// Writes a column's comment.
  public String comment(String table, ColumnState column) {
    return "comment on column %s.%s is %s"
        .formatted(name(table), name(column.name()), literal(column.comment()));
  }

  /// A name as an identifier.
  public String name(String name) {
    return dialect.quote(name);
  }

  /// Names as identifiers, with commas between them.
  public String names(List<String> names) {
    return names.stream().map(dialect::quote).collect(Collectors.joining(", "));
  }

  /// A text as a literal.
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
