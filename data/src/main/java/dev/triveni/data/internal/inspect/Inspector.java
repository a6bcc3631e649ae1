package dev.triveni.data.internal.inspect;

import dev.triveni.data.DataException;
import dev.triveni.data.internal.jdbc.Connections;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.schema.TableState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads which tables a database has. Used by one thread.
public final class Inspector {
  private final Connection connection;
  private final String schema;
  private final Map<String, List<ColumnState>> columns;
  private final RuleInspection rules;

  private Inspector(Connection connection) throws SQLException {
    this.connection = connection;
    this.schema = connection.getSchema();
    this.columns = ColumnInspection.columns(connection, schema);
    this.rules = new RuleInspection(connection, schema);
  }

  /// The tables of a database, but for those of migrations themselves.
  public static SchemaState tables(Connections connections) {
    try {
      return connections.use(connection -> new Inspector(connection).tables());
    } catch (SQLException cause) {
      throw new DataException(
          "TRV-DATA-229 The tables of the database cannot be read (%s). See that its user may read its catalog."
              .formatted(cause.getMessage()),
          cause);
    }
  }

  private SchemaState tables() throws SQLException {
    List<TableState> tables = new ArrayList<>();
    try (ResultSet rows =
        connection
            .getMetaData()
            .getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME");
        if (!name.startsWith("triveni_migration")) {
          tables.add(table(name));
        }
      }
    }
    return new SchemaState(tables);
  }

  private TableState table(String name) throws SQLException {
    return new TableState(
        name,
        columns.getOrDefault(name, List.of()),
        rules.key(name),
        rules.constraints(name),
        IndexInspection.indexes(connection, schema, name, rules.constraints(name)));
  }
}
