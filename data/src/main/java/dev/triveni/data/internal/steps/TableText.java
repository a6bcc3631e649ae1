package dev.triveni.data.internal.steps;

import dev.triveni.data.DeleteRule;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.ConstraintState.Check;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.ConstraintState.Unique;
import dev.triveni.data.internal.schema.IndexState;
import dev.triveni.data.internal.schema.TableSql;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.spi.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes tables as people read them in the files of migrations.
final class TableText {
  private static final Set<String> TAKEN =
      Set.of("primary", "unique", "check", "reference", "index", "on");

  private TableText() {}

  static String of(TableState table) {
    List<String> lines = new ArrayList<>();
    table.columns().forEach(column -> lines.add(column(column)));
    lines.add("primary key (%s)".formatted(names(table.key())));
    table.constraints().forEach(one -> lines.add(constraint(one)));
    table.indexes().forEach(one -> lines.add(index(one)));
    return "create table %s (\n  %s\n)".formatted(name(table.name()), String.join(",\n  ", lines));
  }

  static String column(ColumnState column) {
    return name(column.name()) + " " + description(column);
  }

  static String description(ColumnState column) {
    return type(column.type())
        + (column.nullable() ? "" : " not null")
        + (column.identity() ? " identity" : "")
        + (column.allowed().isEmpty() ? "" : " in (" + literals(column.allowed()) + ")")
        + sql(" default ", column.defaultSql())
        + sql(" generated ", column.generatedSql())
        + (column.comment().isEmpty() ? "" : " comment " + TableSql.literal(column.comment()));
  }

  private static String type(ColumnType type) {
    String kind = type.kind().name().toLowerCase(Locale.ROOT);
    return switch (type.kind()) {
      case ARRAY -> type(Objects.requireNonNull(type.element())) + " array";
      case DECIMAL ->
          type.length() == 0 ? kind : "%s(%d, %d)".formatted(kind, type.length(), type.scale());
      default -> type.length() == 0 ? kind : "%s(%d)".formatted(kind, type.length());
    };
  }

  static String constraint(ConstraintState constraint) {
    return switch (constraint) {
      case Unique unique ->
          "unique %s (%s)%s%s"
              .formatted(
                  name(unique.name()),
                  names(unique.columns()),
                  sql(" where ", unique.where()),
                  unique.deferred() ? " deferred" : "");
      case Check check -> "check %s%s".formatted(name(check.name()), sql(" ", check.sql()));
      case Reference reference ->
          "reference %s (%s) to %s (%s)%s"
              .formatted(
                  name(reference.name()),
                  name(reference.column()),
                  name(reference.table()),
                  name(reference.target()),
                  onDelete(reference.onDelete()));
    };
  }

  private static String onDelete(DeleteRule rule) {
    return rule == DeleteRule.PROTECT
        ? ""
        : " on delete " + rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String index(IndexState index) {
    return "index %s %s%s%s"
        .formatted(
            name(index.name()),
            index.expression().isEmpty()
                ? "(" + names(index.columns()) + ")"
                : sql("on ", index.expression()),
            index.include().isEmpty() ? "" : " include (" + names(index.include()) + ")",
            sql(" where ", index.where()));
  }

  /// SQL between backticks, behind a word; nothing where there is none.
  static String sql(String word, String sql) {
    return sql.isEmpty() ? "" : word + quoted(sql);
  }

  static String quoted(String sql) {
    return "`" + sql.replace("`", "``") + "`";
  }

  static String name(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*") && !TAKEN.contains(name)
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }

  static String names(List<String> names) {
    return names.stream().map(TableText::name).collect(Collectors.joining(", "));
  }

  private static String literals(List<String> texts) {
    return texts.stream().map(TableSql::literal).collect(Collectors.joining(", "));
  }
}
