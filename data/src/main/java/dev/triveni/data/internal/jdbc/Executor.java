package dev.triveni.data.internal.jdbc;

import dev.triveni.data.DataException;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.ast.Statement;
import dev.triveni.data.internal.ast.Statement.Insert;
import dev.triveni.data.internal.ast.Trace;
import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.sql.Sql;
import dev.triveni.data.internal.sql.SqlCache;
import dev.triveni.data.spi.ColumnType;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Type;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs statements. Thread-safe.
public final class Executor {
  private final Connections connections;
  private final Dialect dialect;
  private final SqlCache cache;
  private final Recorder recorder;
  private final SqlErrors errors;

  /// An executor that asks for a connection for each statement.
  public Executor(Connections connections, Dialect dialect, Recorder recorder) {
    this.connections = connections;
    this.dialect = dialect;
    this.cache = new SqlCache(dialect, 10_000);
    this.recorder = recorder;
    this.errors = new SqlErrors(dialect);
  }

  /// Makes a reader of the rows of one result.
  @FunctionalInterface
  public interface Reading<R> {

    /// The reader.
    RowReader<R> of(ResultSet rows) throws SQLException;
  }

  /// Reads the current row of a result.
  @FunctionalInterface
  public interface RowReader<R> {

    /// What the row says.
    R read() throws SQLException;
  }

  /// Something done with a prepared statement.
  @FunctionalInterface
  private interface Run<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  /// The connections of this.
  public Connections connections() {
    return connections;
  }

  /// What the database speaks.
  public Dialect dialect() {
    return dialect;
  }

  /// Does something with a connection that the caller uses by itself.
  public <T> T jdbc(Connections.Work<T> work) {
    try {
      return connections.use(work);
    } catch (SQLException cause) {
      throw failure(cause, "", "");
    }
  }

  /// The statement as SQL.
  public Sql sql(Statement statement) {
    return cache.sql(statement, traced(statement));
  }

  private static Trace traced(Statement statement) {
    Trace trace = new Trace();
    statement.trace(trace);
    return trace;
  }

  /// All rows of a query.
  public <R> List<R> list(Statement query, String table, Reading<R> reading) {
    Trace trace = traced(query);
    Sql sql = cache.sql(query, trace);
    Run<List<R>> run =
        prepared -> {
          bind(prepared, sql, trace.values());
          return all(prepared, reading);
        };
    return isLocking(query)
        ? running(sql.text(), table, List.of(), run)
        : reading(sql.text(), table, run);
  }

  /// Gives each row of a query to somebody, of which few are held at a time.
  public <R> void each(
      Statement query, String table, int fetch, Reading<R> reading, Consumer<R> consumer) {
    connections.inTransaction(
        Isolation.STANDARD,
        () ->
            prepared(
                query,
                table,
                List.of(),
                statement -> {
                  statement.setFetchSize(fetch);
                  try (ResultSet rows = statement.executeQuery()) {
                    RowReader<R> reader = reading.of(rows);
                    while (rows.next()) {
                      consumer.accept(reader.read());
                    }
                    return 0;
                  }
                }));
  }

  /// Changes rows, and gives how many.
  public int change(Statement change, String table) {
    return prepared(change, table, List.of(), PreparedStatement::executeUpdate);
  }

  /// Inserts a row, and gives what the database has put into some fields.
  public @Nullable Object[] insert(Insert insert, List<Field> returned) {
    return prepared(
        insert,
        insert.mapping().table(),
        returned.stream().map(Field::column).toList(),
        statement -> {
          statement.executeUpdate();
          @Nullable Object[] given = new Object[returned.size()];
          if (!returned.isEmpty()) {
            try (ResultSet rows = statement.getGeneratedKeys()) {
              if (rows.next()) {
                read(rows, returned, given);
              }
            }
          }
          return given;
        });
  }

  private static void read(ResultSet rows, List<Field> fields, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      values[i] = fields.get(i).type().reader().read(rows, i + 1);
    }
  }

  /// How the database would run a query, or has run it.
  public String explain(Statement query, String words) {
    Trace trace = traced(query);
    Sql sql = cache.sql(query, trace);
    return running(
        words + sql.text(),
        "",
        List.of(),
        prepared -> {
          bind(prepared, sql, trace.values());
          StringJoiner lines = new StringJoiner("\n");
          try (ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
              lines.add(rows.getString(1));
            }
          }
          return lines.toString();
        });
  }

  /// Runs a change once for each of some lists of values, in batches, and gives how many rows it
  /// changed.
  ///
  /// @param one the change with the values of the first
  /// @param all the same change with the values of each
  public int batch(Statement one, List<? extends Statement> all, String table) {
    Trace first = traced(one);
    Sql sql = cache.sql(one, first);
    return running(
        sql.text(),
        table,
        List.of(),
        prepared -> {
          for (Statement statement : all) {
            bind(prepared, sql, traced(statement).values());
            prepared.addBatch();
          }
          int changed = 0;
          for (int count : prepared.executeBatch()) {
            changed += Math.max(count, 0);
          }
          return changed;
        });
  }

  /// Inserts rows in one batch, and gives of each what the database has put into some fields.
  public List<@Nullable Object[]> insertAll(List<Insert> inserts, List<Field> returned) {
    Insert one = inserts.getFirst();
    Sql sql = cache.sql(one, traced(one));
    return running(
        sql.text(),
        one.mapping().table(),
        returned.stream().map(Field::column).toList(),
        prepared -> {
          for (Insert insert : inserts) {
            bind(prepared, sql, traced(insert).values());
            prepared.addBatch();
          }
          prepared.executeBatch();
          return keys(prepared, returned);
        });
  }

  private static List<@Nullable Object[]> keys(PreparedStatement prepared, List<Field> returned)
      throws SQLException {
    List<@Nullable Object[]> all = new ArrayList<>();
    if (!returned.isEmpty()) {
      try (ResultSet rows = prepared.getGeneratedKeys()) {
        while (rows.next()) {
          @Nullable Object[] given = new Object[returned.size()];
          read(rows, returned, given);
          all.add(given);
        }
      }
    }
    return all;
  }

  /// All rows of SQL of the user's, with values in their order.
  public <R> List<R> list(String sql, List<Node> values, Reading<R> reading) {
    return running(
        sql,
        "",
        List.of(),
        prepared -> {
          bindAll(prepared, values);
          return all(prepared, reading);
        });
  }

  private static <R> List<R> all(PreparedStatement statement, Reading<R> reading)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      RowReader<R> reader = reading.of(rows);
      List<R> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read());
      }
      return all;
    }
  }

  /// Runs SQL of the user's with values in their order, and gives how many rows it changed.
  public int change(String sql, List<Node> values) {
    return running(
        sql,
        "",
        List.of(),
        prepared -> {
          bindAll(prepared, values);
          return prepared.executeUpdate();
        });
  }

  private void bindAll(PreparedStatement prepared, List<Node> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      bind(prepared, i + 1, values.get(i));
    }
  }

  private <T> T prepared(Statement statement, String table, List<String> returned, Run<T> run) {
    Trace trace = traced(statement);
    Sql sql = cache.sql(statement, trace);
    return running(
        sql.text(),
        table,
        returned,
        prepared -> {
          bind(prepared, sql, trace.values());
          return run.run(prepared);
        });
  }

  private <T> T running(String sql, String table, List<String> returned, Run<T> run) {
    try {
      return connections.use(connection -> run(connection, sql, returned, run));
    } catch (SQLException cause) {
      throw failure(cause, sql, table);
    }
  }

  private DataException failure(SQLException cause, String sql, String table) {
    if (LostConnection.is(cause)) {
      connections.renew();
      return LostConnection.during(cause, connections.isInTransaction());
    }
    return errors.of(cause, sql, table);
  }

  private static boolean isLocking(Statement query) {
    return query instanceof Select select && select.lock() != null;
  }

  private <T> T reading(String sql, String table, Run<T> run) {
    try {
      return connections.read(connection -> run(connection, sql, List.of(), run));
    } catch (SQLException cause) {
      throw failure(cause, sql, table);
    }
  }

  private <T> T run(Connection connection, String sql, List<String> returned, Run<T> run)
      throws SQLException {
    long begun = System.nanoTime();
    try (PreparedStatement prepared = prepare(connection, sql, returned)) {
      return run.run(prepared);
    } finally {
      recorder.ran(sql, begun);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, List<String> returned)
      throws SQLException {
    return returned.isEmpty()
        ? connection.prepareStatement(sql)
        : connection.prepareStatement(sql, returned.toArray(String[]::new));
  }

  private void bind(PreparedStatement statement, Sql sql, List<Node> values) throws SQLException {
    for (int i = 0; i < sql.slots().length; i++) {
      bind(statement, i + 1, values.get(sql.slots()[i]));
    }
  }

  private void bind(PreparedStatement statement, int index, Node node) throws SQLException {
    switch (node) {
      case Node.Value(Object value, Type<?> type) -> bind(statement, index, value, type);
      case Node.Values(List<?> all, Type<?> type) ->
          dialect.bind(statement, index, columns(all, type), ColumnType.array(type.column()));
      default -> throw new IllegalStateException("a value of a new kind");
    }
  }

  @SuppressWarnings("unchecked") // a value is made with its own type
  private static <T> Object[] columns(List<?> values, Type<T> type) {
    return values.stream().map(value -> type.toColumn().apply((T) value)).toArray();
  }

  @SuppressWarnings("unchecked") // a value is made with its own type
  private <T> void bind(
      PreparedStatement statement, int index, @Nullable Object value, Type<T> type)
      throws SQLException {
    Object column = value == null ? null : type.toColumn().apply((T) value);
    dialect.bind(statement, index, column, type.column());
  }

  /// Runs SQL with values of the driver's own, and gives how many rows it changed.
  public int run(String sql, String table, Object... values) {
    return running(
        sql,
        table,
        List.of(),
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          return statement.executeUpdate();
        });
  }
}
