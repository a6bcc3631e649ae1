package dev.triveni.data.internal.jdbc;

import dev.triveni.data.DataException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Objects;

/// A part of a transaction that can be taken back alone. Used by one thread.
final class Nesting {
  private final Unit unit;

  Nesting(Unit unit) {
    this.unit = unit;
  }

  <T, X extends Throwable> T run(Isolation isolation, ScopedValue.CallableOp<T, X> work) throws X {
    if (isolation != Isolation.STANDARD) {
      throw new DataException(
          "TRV-DATA-010 A nested transaction cannot have an isolation of its own (%s). Ask for it where the outermost transaction begins."
              .formatted(isolation));
    }
    Connection connection = Objects.requireNonNull(unit.connection());
    int before = unit.afterCommit().size();
    try {
      Savepoint savepoint = connection.setSavepoint();
      boolean done = false;
      try {
        T result = work.call();
        done = true;
        return result;
      } finally {
        if (done) {
          connection.releaseSavepoint(savepoint);
        } else {
          List<Runnable> later = unit.afterCommit();
          later.subList(before, later.size()).clear();
          takeBack(connection, savepoint);
        }
      }
    } catch (SQLException cause) {
      throw new DataException(
          "TRV-DATA-011 A part of a transaction could not be ended (%s). The whole transaction will be rolled back."
              .formatted(cause.getMessage()),
          cause);
    }
  }

  /// With a lost connection the whole transaction is gone already.
  private static void takeBack(Connection connection, Savepoint savepoint) throws SQLException {
    try {
      connection.rollback(savepoint);
    } catch (SQLException failure) {
      if (!connection.isClosed() && !LostConnection.is(failure)) {
        throw failure;
      }
    }
  }
}
