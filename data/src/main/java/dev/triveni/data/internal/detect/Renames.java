package dev.triveni.data.internal.detect;

import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.Step.RenameColumn;
import dev.triveni.data.internal.steps.Step.RenameTable;
import dev.triveni.data.spi.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what has another name now. Used by one thread.
final class Renames {
  private final SchemaState before;
  private final SchemaState after;
  private final Asking asking;
  private final Map<String, String> tables = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  Renames(SchemaState before, SchemaState after, Asking asking) {
    this.before = before;
    this.after = after;
    this.asking = asking;
  }

  /// The renames, tables first.
  List<Step> find() {
    findTables();
    List<Step> columns = new ArrayList<>();
    for (TableState old : before.tables()) {
      after.table(nameOf(old)).ifPresent(now -> columns.addAll(columns(old, now)));
    }
    asking.demandAnswers();
    steps.addAll(columns);
    return List.copyOf(steps);
  }

  /// The name that a table had before.
  String oldName(String table) {
    return tables.entrySet().stream()
        .filter(one -> one.getValue().equals(table))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(table);
  }

  private String nameOf(TableState old) {
    return tables.getOrDefault(old.name(), old.name());
  }

  private void findTables() {
    for (TableState old : before.tables()) {
      if (after.table(old.name()).isEmpty()) {
        after.tables().stream()
            .filter(now -> before.table(now.name()).isEmpty())
            .filter(now -> !tables.containsValue(now.name()))
            .filter(now -> areAlike(old, now))
            .filter(now -> isImplied(old, now) || asking.isRenamed(old.name(), now.name()))
            .findFirst()
            .ifPresent(now -> {
              tables.put(old.name(), now.name());
              steps.add(new RenameTable(old.name(), now.name()));
            });
      }
    }
  }

  private static boolean areAlike(TableState old, TableState now) {
    long same =
        old.columns().stream().filter(column -> now.column(column.name()).isPresent()).count();
    return types(old).equals(types(now))
        || same * 2 >= Math.max(old.columns().size(), now.columns().size());
  }

  private static List<ColumnType> types(TableState table) {
    return table.columns().stream().map(ColumnState::type).toList();
  }

  /// A table of pairs is called after the table that it belongs to.
  private boolean isImplied(TableState old, TableState now) {
    return tables.entrySet().stream()
        .anyMatch(one -> follows(old.name(), now.name(), one.getKey(), one.getValue()));
  }

  private static boolean follows(String old, String now, String oldStart, String nowStart) {
    return old.startsWith(oldStart + "_")
        && now.equals(nowStart + old.substring(oldStart.length()));
  }

  private List<Step> columns(TableState old, TableState now) {
    List<Step> found = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (ColumnState column : old.columns()) {
      if (now.column(column.name()).isEmpty()) {
        now.columns().stream()
            .filter(one -> old.column(one.name()).isEmpty() && !taken.contains(one.name()))
            .filter(one -> areAlike(old, column, now, one))
            .filter(one ->
                isImplied(old, column, now, one)
                    || asking.isRenamed(
                        now.name() + "." + column.name(), now.name() + "." + one.name()))
            .findFirst()
            .ifPresent(one -> {
              taken.add(one.name());
              found.add(new RenameColumn(now.name(), column.name(), one.name()));
            });
      }
    }
    return found;
  }

  private boolean areAlike(TableState old, ColumnState column, TableState now, ColumnState one) {
    return column.type().kind() == one.type().kind()
        && column.isGenerated() == one.isGenerated()
        && !column.isGenerated()
        && column.identity() == one.identity()
        && old.key().contains(column.name()) == now.key().contains(one.name())
        && target(old, column)
            .map(table -> tables.getOrDefault(table, table))
            .equals(target(now, one));
  }

  /// A column that refers to a table is often called after it.
  private boolean isImplied(TableState old, ColumnState column, TableState now, ColumnState one) {
    Optional<String> from = target(old, column);
    return from.isPresent()
        && tables.containsKey(from.get())
        && target(now, one)
            .filter(to -> follows(column.name(), one.name(), from.get(), to))
            .isPresent();
  }

  private static Optional<String> target(TableState table, ColumnState column) {
    return table.references().stream()
        .filter(one -> one.column().equals(column.name()))
        .map(Reference::table)
        .findFirst();
  }
}
