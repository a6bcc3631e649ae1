package dev.triveni.data.migrations;

import dev.triveni.data.DeleteRule;
import dev.triveni.data.Questions;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.ConstraintState.Check;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.ConstraintState.Unique;
import dev.triveni.data.internal.schema.IndexState;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.internal.steps.Effect;
import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.Step.RenameColumn;
import dev.triveni.data.internal.steps.Step.RenameTable;
import dev.triveni.data.spi.ColumnType;
import dev.triveni.data.spi.ColumnType.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Tables that change at random, and somebody who knows how. Used by one thread.
final class RandomSchema implements Questions {
  private static final List<ColumnType> TYPES =
      List.of(
          ColumnType.of(Kind.INTEGER),
          ColumnType.of(Kind.BIGINT),
          ColumnType.of(Kind.BOOLEAN),
          ColumnType.of(Kind.DATE),
          ColumnType.of(Kind.INSTANT),
          ColumnType.of(Kind.UUID),
          ColumnType.of(Kind.DOUBLE),
          ColumnType.decimal(10, 2),
          ColumnType.varchar(20),
          ColumnType.varchar(0));

  private final Random random;
  private final Map<String, String> origins = new HashMap<>();
  private SchemaState state = SchemaState.EMPTY;
  private int names;

  RandomSchema(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      addTable();
    }
    origins.clear();
  }

  SchemaState state() {
    return state;
  }

  /// Changes some things at once.
  void change() {
    origins.clear();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      changeOne();
    }
  }

  private void changeOne() {
    TableState table = pick(state.tables());
    switch (random.nextInt(16)) {
      case 0 -> addTable();
      case 1 -> dropTable(table);
      case 2 -> rename(new RenameTable(table.name(), name("t")), table.name());
      case 3, 4 -> change(table, with(table, column()));
      case 5 -> plain(table).ifPresent(column -> change(table, without(table, column)));
      case 6, 7 ->
          plain(table)
              .ifPresent(column ->
                  rename(new RenameColumn(table.name(), column.name(), name("c")), column.name()));
      case 8 -> plain(table).ifPresent(column -> replace(table, column, retyped(column)));
      case 9 ->
          plain(table)
              .ifPresent(column -> replace(table, column, column.nullable(!column.nullable())));
      case 10 -> plain(table).ifPresent(column -> replace(table, column, defaulted(column)));
      case 11 -> plain(table).ifPresent(column -> replace(table, column, otherTexts(column)));
      case 12 -> changeRule(table);
      case 13 -> changeIndex(table);
      case 14 -> changeReference(table);
      default ->
          plain(table)
              .ifPresent(
                  column -> replace(table, column, column.commented(column.comment() + "it's")));
    }
  }

  private String name(String start) {
    return start + "_" + names++;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void change(TableState table, TableState changed) {
    state = state.change(table.name(), _ -> changed);
  }

  private void replace(TableState table, ColumnState column, ColumnState changed) {
    change(table, table.replacing(column.name(), changed));
  }

  private void rename(Step rename, String from) {
    String to = rename instanceof RenameTable table ? table.to() : ((RenameColumn) rename).to();
    state = Effect.of(rename, state);
    origins.put(to, origins.getOrDefault(from, from));
  }

  private void addTable() {
    String name = name("t");
    List<ColumnState> columns =
        new ArrayList<>(
            List.of(
                new ColumnState(
                    "id", ColumnType.of(Kind.BIGINT), false, true, "", "", List.of(), "")));
    for (int i = 0; i <= random.nextInt(4); i++) {
      columns.add(column());
    }
    columns.forEach(column -> origins.put(column.name(), ""));
    origins.put(name, "");
    state = state.with(new TableState(name, columns, List.of("id"), List.of(), List.of()));
    changeIndex(state.tables().getLast());
  }

  /// What refers to the table goes with it.
  private void dropTable(TableState table) {
    if (state.tables().size() > 2) {
      state = state.without(table.name());
      for (TableState other : state.tables()) {
        other.references().stream()
            .filter(one -> one.table().equals(table.name()))
            .map(one -> other.column(one.column()).orElseThrow())
            .forEach(column -> state = state.change(other.name(), it -> without(it, column)));
      }
    }
  }

  private ColumnState column() {
    ColumnState column = ColumnState.of(name("c"), pick(TYPES)).nullable(random.nextBoolean());
    origins.put(column.name(), "");
    return random.nextInt(5) == 0
        ? column.typed(ColumnType.varchar(3)).allowing(List.of("A", "B"))
        : column;
  }

  /// A column that is no key and refers to nothing.
  private Optional<ColumnState> plain(TableState table) {
    List<ColumnState> plain =
        table.columns().stream()
            .filter(column -> !column.identity())
            .filter(column ->
                table.references().stream().noneMatch(one -> one.column().equals(column.name())))
            .toList();
    return plain.isEmpty() ? Optional.empty() : Optional.of(pick(plain));
  }

  private static TableState with(TableState table, ColumnState column) {
    List<ColumnState> columns = new ArrayList<>(table.columns());
    columns.add(random(columns.size()), column);
    return table.columns(columns);
  }

  private static int random(int size) {
    return size / 2 + 1;
  }

  private static TableState without(TableState table, ColumnState column) {
    return table
        .columns(table.columns().stream().filter(one -> !one.equals(column)).toList())
        .constraints(
            table.constraints().stream()
                .filter(one -> !one.columns().contains(column.name()))
                .filter(one -> !(one instanceof Check check && check.sql().contains(column.name())))
                .toList())
        .indexes(table.indexes().stream().filter(one -> !one.isAbout(column.name())).toList());
  }

  private ColumnState retyped(ColumnState column) {
    if (!column.allowed().isEmpty() || !column.defaultSql().isEmpty()) {
      return column;
    }
    return switch (column.type().kind()) {
      case INTEGER -> column.typed(ColumnType.of(Kind.BIGINT));
      case BIGINT -> column.typed(ColumnType.decimal(20, 0));
      case DECIMAL, DOUBLE, BOOLEAN -> column.typed(ColumnType.varchar(40));
      case VARCHAR -> column.typed(ColumnType.varchar(column.type().length() == 0 ? 99 : 0));
      case DATE -> column.typed(ColumnType.of(Kind.TIMESTAMP));
      case INSTANT -> column.typed(ColumnType.of(Kind.DOUBLE));
      default -> column;
    };
  }

  private static ColumnState defaulted(ColumnState column) {
    return column.defaulting(column.defaultSql().isEmpty() ? literal(column, 0) : "");
  }

  private static ColumnState otherTexts(ColumnState column) {
    List<String> texts = new ArrayList<>(column.allowed());
    if (texts.isEmpty() || !column.defaultSql().isEmpty()) {
      return column;
    }
    if (texts.size() > 2) {
      texts.removeFirst();
    } else {
      texts.add(texts.getLast() + "C");
    }
    int longest = texts.stream().mapToInt(String::length).max().orElseThrow();
    return column.typed(ColumnType.varchar(Math.max(longest, 3))).allowing(texts);
  }

  private void changeRule(TableState table) {
    List<ConstraintState> rules = new ArrayList<>(table.constraints());
    if (rules.size() > 1 && !(rules.getLast() instanceof Reference)) {
      rules.removeLast();
    } else if (random.nextBoolean()) {
      plain(table)
          .ifPresent(column ->
              rules.add(new Unique(name("key"), List.of("id", column.name()), "", false)));
    } else {
      rules.add(new Check(name("check"), "\"id\" > 0"));
    }
    change(table, table.constraints(rules));
  }

  private void changeIndex(TableState table) {
    List<IndexState> indexes = new ArrayList<>(table.indexes());
    if (indexes.size() > 1) {
      indexes.remove(random.nextInt(indexes.size()));
    } else {
      plain(table)
          .ifPresent(column -> indexes.add(IndexState.of(name("idx"), List.of(column.name()))));
    }
    change(table, table.indexes(indexes));
  }

  private void changeReference(TableState table) {
    ColumnState column = ColumnState.of(name("c"), ColumnType.of(Kind.BIGINT)).nullable(true);
    origins.put(column.name(), "");
    List<ConstraintState> rules = new ArrayList<>(table.constraints());
    rules.add(
        new Reference(
            name("fkey"),
            column.name(),
            pick(state.tables()).name(),
            "id",
            pick(List.of(DeleteRule.values()).subList(0, 4))));
    change(table, with(table, column).constraints(rules));
  }

  @Override
  public Optional<Boolean> isRenamed(String from, String to) {
    return Optional.of(last(from).equals(origins.get(last(to))));
  }

  private static String last(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  @Override
  public Optional<String> fill(String column) {
    return Optional.of(literal(column(column), 7));
  }

  @Override
  public Optional<String> replacement(String column, String text) {
    return Optional.of(column(column).allowed().getFirst());
  }

  private ColumnState column(String place) {
    String table = place.substring(0, place.indexOf('.'));
    return state.table(table).orElseThrow().column(last(place)).orElseThrow();
  }

  /// A value for a column, as SQL.
  static String literal(ColumnState column, int seed) {
    if (!column.allowed().isEmpty()) {
      return "'" + column.allowed().getFirst() + "'";
    }
    return switch (column.type().kind()) {
      case BOOLEAN -> seed % 2 == 0 ? "true" : "false";
      case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL -> String.valueOf(seed);
      case DATE -> "date '2001-01-0%d'".formatted(1 + seed % 9);
      case TIMESTAMP -> "timestamp '2001-01-0%d 00:00:00'".formatted(1 + seed % 9);
      case INSTANT ->
          "timestamp with time zone '2001-01-0%d 00:00:00+00:00'".formatted(1 + seed % 9);
      case UUID -> "cast('00000000-0000-0000-0000-00000000000%d' as uuid)".formatted(seed % 9);
      default -> "'%d'".formatted(seed);
    };
  }
}
