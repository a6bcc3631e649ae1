package dev.triveni.data;

import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.dialect.H2Dialect;
import dev.triveni.data.internal.dialect.PostgresDialect;

/// The kinds of databases.
public enum DatabaseKind {
  /// H2, the database that comes along.
  H2(new H2Dialect()),

  /// PostgreSQL, and what speaks like it.
  POSTGRESQL(new PostgresDialect());

  private final Dialect dialect;

  DatabaseKind(Dialect dialect) {
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }
}
