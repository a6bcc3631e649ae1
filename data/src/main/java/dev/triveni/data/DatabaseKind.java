package dev.triveni.data;

import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.dialect.H2Dialect;
import dev.triveni.data.internal.dialect.PostgresDialect;

/// The kinds of databases.
public enum DatabaseKind {
  /// H2, the database that comes along.
  H2,

  /// PostgreSQL, and what speaks like it.
  POSTGRESQL;

  Dialect dialect() {
    return switch (this) {
      case H2 -> new H2Dialect();
      case POSTGRESQL -> new PostgresDialect();
    };
  }
}
