package dev.triveni.data.internal.detect;

import dev.triveni.data.DataException;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.internal.steps.Fillings;
import dev.triveni.data.internal.steps.Step.AddColumn;
import dev.triveni.data.internal.steps.Step.AlterColumn;
import dev.triveni.data.internal.steps.Step.DropColumn;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds how the columns of one table change. Used by one thread.
///
/// It sees the table with its new names, and removes things under their old ones.
final class ColumnChanges {
  private final TableState table;
  private final TableState now;
  private final TableState before;
  private final Set<String> recreated = new HashSet<>();
  private final Set<String> retyped = new HashSet<>();

  ColumnChanges(TableState table, TableState now, TableState before) {
    this.table = table;
    this.now = now;
    this.before = before;
  }

  TableState table() {
    return table;
  }

  TableState now() {
    return now;
  }

  TableState before() {
    return before;
  }

  /// The columns, as `table.column`, of which references cannot outlive the change.
  List<String> rebuilt() {
    Set<String> all = new HashSet<>(retyped);
    all.addAll(recreated);
    return all.stream().map(column -> Detector.place(now, column)).toList();
  }

  /// Whether a column does not outlive the change, by its new name.
  boolean isGone(String column) {
    return recreated.contains(column) || now.column(column).isEmpty();
  }

  /// Whether SQL speaks of a column that does not outlive the change.
  boolean speaksOfGone(String sql) {
    return table.columns().stream()
        .map(ColumnState::name)
        .filter(this::isGone)
        .anyMatch(column -> speaksOf(sql, column));
  }

  /// Whether SQL speaks of a column that gets another type.
  boolean speaksOfRetyped(String sql) {
    return retyped.stream().anyMatch(column -> speaksOf(sql, column));
  }

  private static boolean speaksOf(String sql, String column) {
    return Pattern.compile("(?i)(?<![A-Za-z0-9_])" + Pattern.quote(column) + "(?![A-Za-z0-9_])")
        .matcher(sql)
        .find();
  }

  void find(Changes changes, Asking asking) {
    if (!table.key().equals(now.key())) {
      throw new DataException(
          "TRV-DATA-205 The primary key of %s changes from %s to %s, which no migration can do by itself. Write a migration with SQL and `assume`, or make a new table."
              .formatted(now.name(), table.key(), now.key()));
    }
    for (ColumnState column : table.columns()) {
      Detector.first(now.columns(), one -> one.name().equals(column.name()))
          .ifPresent(other -> compare(column, other));
    }
    for (ColumnState column : table.columns()) {
      if (column.isGenerated() && retyped.stream().anyMatch(it -> isIn(column, it))) {
        recreated.add(column.name());
      }
    }
    for (int i = 0; i < table.columns().size(); i++) {
      removed(table.columns().get(i), before.columns().get(i), changes);
    }
    now.columns().forEach(column -> added(column, changes, asking));
  }

  private static boolean isIn(ColumnState generated, String column) {
    return speaksOf(generated.generatedSql(), column);
  }

  private void compare(ColumnState from, ColumnState to) {
    if (from.identity() != to.identity()) {
      throw new DataException(
          "TRV-DATA-206 The database %s number %s itself from now on, which no migration can do by itself. Write a migration with SQL and `assume`."
              .formatted(to.identity() ? "shall" : "shall not", Detector.place(now, to.name())));
    }
    boolean computed = from.isGenerated() || to.isGenerated();
    if (!from.generatedSql().equals(to.generatedSql())
        || (computed && !from.equals(to.commented(from.comment())))
        || !Conversions.arePossible(from.type(), to.type())) {
      recreated.add(to.name());
    } else if (!from.type().equals(to.type())) {
      retyped.add(to.name());
    }
  }

  private void removed(ColumnState column, ColumnState old, Changes changes) {
    boolean gone = now.column(column.name()).isEmpty();
    if (recreated.contains(column.name()) || (column.isGenerated() && gone)) {
      changes.dropEarly(new DropColumn(before.name(), old.name(), Fillings.neutral(before, old)));
    } else if (gone) {
      changes.add(new DropColumn(now.name(), column.name(), Fillings.neutral(table, column)));
    }
  }

  private void added(ColumnState column, Changes changes, Asking asking) {
    if (recreated.contains(column.name()) || table.column(column.name()).isEmpty()) {
      String fill = column.needsValue() ? asking.fill(Detector.place(now, column.name())) : "";
      changes.add(new AddColumn(now.name(), column, fill));
      return;
    }
    ColumnState from = table.column(column.name()).orElseThrow();
    if (!from.equals(column)) {
      changes.add(
          new AlterColumn(
              now.name(), column, fill(from, column, asking), replaced(from, column, asking)));
    }
  }

  private String fill(ColumnState from, ColumnState to, Asking asking) {
    if (from.nullable() && !to.nullable()) {
      return to.defaultSql().isEmpty()
          ? asking.fill(Detector.place(now, to.name()))
          : to.defaultSql();
    }
    return to.nullable() && !from.nullable() ? Fillings.neutral(table, from) : "";
  }

  private Map<String, String> replaced(ColumnState from, ColumnState to, Asking asking) {
    Map<String, String> replaced = new LinkedHashMap<>();
    if (to.allowed().isEmpty()) {
      return replaced;
    }
    for (String text : from.allowed()) {
      if (!to.allowed().contains(text)) {
        String other = asking.replacement(Detector.place(now, to.name()), text);
        if (!other.isEmpty()) {
          replaced.put(text, other);
        }
      }
    }
    return replaced;
  }
}
