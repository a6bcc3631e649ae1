package dev.triveni.data.internal.inspect;

import dev.triveni.data.DeleteRule;
import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.ConstraintState.Check;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.ConstraintState.Unique;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the constraints of tables. Used by one thread.
final class RuleInspection {
  private static final String KEYS =
      """
      select c.table_name, c.constraint_name, c.constraint_type, c.initially_deferred, k.column_name
      from information_schema.table_constraints c
      join information_schema.key_column_usage k
        on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
          and k.table_name = c.table_name
      where c.table_schema = ? and c.constraint_type in ('UNIQUE', 'PRIMARY KEY')
      order by c.table_name, c.constraint_name, k.ordinal_position\
      """;

  private static final String CHECKS =
      """
      select c.table_name, c.constraint_name, k.check_clause
      from information_schema.table_constraints c
      join information_schema.check_constraints k
        on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
      where c.table_schema = ? and c.constraint_type = 'CHECK'
        and k.check_clause not like '% IS NOT NULL'\
      """;

  private static final String REFERENCES =
      """
      select k.table_name, r.constraint_name, k.column_name, t.table_name, t.column_name,
        r.delete_rule
      from information_schema.referential_constraints r
      join information_schema.key_column_usage k
        on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
      join information_schema.key_column_usage t
        on t.constraint_schema = r.unique_constraint_schema
          and t.constraint_name = r.unique_constraint_name
      where r.constraint_schema = ? and k.position_in_unique_constraint = t.ordinal_position\
      """;

  private final Connection connection;
  private final String schema;
  private final Map<String, List<ConstraintState>> constraints = new HashMap<>();
  private final Map<String, List<String>> keys = new HashMap<>();

  RuleInspection(Connection connection, String schema) throws SQLException {
    this.connection = connection;
    this.schema = schema;
    each(KEYS, this::addKey);
    each(CHECKS, rows -> add(rows.getString(1), new Check(rows.getString(2), rows.getString(3))));
    each(REFERENCES, rows -> add(rows.getString(1), reference(rows)));
  }

  /// Something that is done with a row of the catalog.
  @FunctionalInterface
  private interface Reading {
    void of(ResultSet rows) throws SQLException;
  }

  private void each(String sql, Reading reading) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reading.of(rows);
        }
      }
    }
  }

  private void add(String table, ConstraintState constraint) {
    constraints.computeIfAbsent(table, _ -> new ArrayList<>()).add(constraint);
  }

  private void addKey(ResultSet rows) throws SQLException {
    String table = rows.getString(1);
    String column = rows.getString(5);
    if (rows.getString(3).equals("PRIMARY KEY")) {
      keys.computeIfAbsent(table, _ -> new ArrayList<>()).add(column);
      return;
    }
    String name = rows.getString(2);
    List<ConstraintState> others = constraints.computeIfAbsent(table, _ -> new ArrayList<>());
    List<String> columns = new ArrayList<>();
    others.removeIf(one -> one.name().equals(name) && columns.addAll(one.columns()));
    columns.add(column);
    others.add(new Unique(name, columns, "", rows.getString(4).equals("YES")));
  }

  private static Reference reference(ResultSet rows) throws SQLException {
    return new Reference(
        rows.getString(2),
        rows.getString(3),
        rows.getString(4),
        rows.getString(5),
        switch (rows.getString(6)) {
          case "CASCADE" -> DeleteRule.CASCADE;
          case "SET NULL" -> DeleteRule.SET_NULL;
          case "SET DEFAULT" -> DeleteRule.SET_DEFAULT;
          case "RESTRICT" -> DeleteRule.RESTRICT;
          default -> DeleteRule.PROTECT;
        });
  }

  /// The columns of a table's primary key.
  List<String> key(String table) {
    return keys.getOrDefault(table, List.of());
  }

  /// The other constraints of a table.
  List<ConstraintState> constraints(String table) {
    return constraints.getOrDefault(table, List.of());
  }
}
