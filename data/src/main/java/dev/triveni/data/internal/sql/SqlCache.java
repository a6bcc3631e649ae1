package dev.triveni.data.internal.sql;

import dev.triveni.data.internal.ast.Shape;
import dev.triveni.data.internal.ast.Statement;
import dev.triveni.data.internal.ast.Trace;
import dev.triveni.data.internal.dialect.Dialect;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps the SQL of shapes, each rendered once. Thread-safe.
///
/// When it is full, it forgets everything: a program has some hundreds of shapes, so that one which
/// fills it makes them without end, and no order of forgetting would help.
public final class SqlCache {
  private final ConcurrentHashMap<Shape, Sql> known = new ConcurrentHashMap<>();
  private final Dialect dialect;
  private final int limit;

  /// A cache of at most so many shapes.
  public SqlCache(Dialect dialect, int limit) {
    this.dialect = dialect;
    this.limit = limit;
  }

  /// The SQL of a statement that has been traced.
  public Sql sql(Statement statement, Trace trace) {
    Shape shape = trace.shape();
    Sql found = known.get(shape);
    return found == null ? render(statement, trace, shape) : found;
  }

  private Sql render(Statement statement, Trace trace, Shape shape) {
    Sql sql = new Renderer(dialect, trace.values()).render(statement);
    if (known.size() >= limit) {
      known.clear();
    }
    known.put(shape, sql);
    return sql;
  }

  /// How many shapes are known.
  public int size() {
    return known.size();
  }
}
