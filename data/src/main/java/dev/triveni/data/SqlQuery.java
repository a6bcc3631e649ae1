package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.query.NamedParameters;
import dev.triveni.data.internal.query.RecordRows;
import dev.triveni.data.spi.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// SQL of one's own, with parameters that have names. Immutable.
///
/// ```
/// List<Summary> popular = db.sql("select title, views from article where views > :least")
///     .bind("least", 100)
///     .list(Summary.class);
/// ```
public final class SqlQuery {
  private final Database database;
  private final NamedParameters sql;
  private final Map<String, Node> values;

  SqlQuery(Database database, NamedParameters sql, Map<String, Node> values) {
    this.database = database;
    this.sql = sql;
    this.values = values;
  }

  /// Gives a parameter a value: a text, a number, a boolean, a UUID, a date, a time, or null.
  public SqlQuery bind(String name, @Nullable Object value) {
    return with(
        name, value == null ? new Node.Value(null, Types.TEXT) : Expressions.operand(value));
  }

  /// Gives a parameter several values, for `= any(:name)`.
  public SqlQuery bindAll(String name, Collection<?> all) {
    List<?> present = List.copyOf(all);
    return with(
        name,
        new Node.Values(
            present, present.isEmpty() ? Types.TEXT : Expressions.typeOf(present.getFirst())));
  }

  private SqlQuery with(String name, Node value) {
    Map<String, Node> more = new LinkedHashMap<>(values);
    more.put(sql.checked(name), value);
    return new SqlQuery(database, sql, more);
  }

  /// All rows: into records by the names of their components (`createdAt` takes `created_at`), or
  /// of one column into a plain class.
  public <T> List<T> list(Class<T> type) {
    return database.executor().list(sql.text(), bound(), RecordRows.of(type));
  }

  /// The one row there may be.
  ///
  /// @throws NotUniqueException if there are several
  public <T> Optional<T> find(Class<T> type) {
    List<T> all = list(type);
    if (all.size() > 1) {
      throw new NotUniqueException(
          "TRV-DATA-037 The SQL gives %d rows, where one was wanted: %s. Narrow it, or ask with list(...)."
              .formatted(all.size(), sql.text()));
    }
    return all.stream().findFirst();
  }

  /// Runs it as a change, and gives how many rows it changed.
  public int run() {
    return database.executor().change(sql.text(), bound());
  }

  private List<Node> bound() {
    List<Node> bound = new ArrayList<>();
    for (String name : sql.names()) {
      Node value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException(
            "TRV-DATA-038 The parameter :%s has no value in %s. Say bind(\"%s\", ...)."
                .formatted(name, sql.text(), name));
      }
      bound.add(value);
    }
    return bound;
  }
}
