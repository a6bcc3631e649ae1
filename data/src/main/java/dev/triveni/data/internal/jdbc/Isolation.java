package dev.triveni.data.internal.jdbc;

import java.sql.Connection;

/// How much of others' changes a transaction sees.
public enum Isolation {
  STANDARD(-1),
  READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
  REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
  SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

  private final int level;

  Isolation(int level) {
    this.level = level;
  }

  int level() {
    return level;
  }
}
