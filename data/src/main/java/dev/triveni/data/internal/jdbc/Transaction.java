package dev.triveni.data.internal.jdbc;

import dev.triveni.data.DataException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// An outermost transaction. Used by one thread.
final class Transaction {
  private final DataSource source;
  private final ScopedValue<Unit> current;

  Transaction(DataSource source, ScopedValue<Unit> current) {
    this.source = source;
    this.current = current;
  }

  <T, X extends Throwable> T run(
      Isolation isolation, @Nullable Unit around, ScopedValue.CallableOp<T, X> work) throws X {
    Unit unit;
    T result;
    try (Connection connection = begin(isolation)) {
      unit = new Unit(around, connection);
      boolean done = false;
      try {
        result = ScopedValue.where(current, unit).call(work);
        done = true;
      } finally {
        unit.close();
        end(connection, done && !unit.isDoomed());
      }
    } catch (SQLException cause) {
      if (LostConnection.is(cause)) {
        throw LostConnection.atCommit(cause);
      }
      throw new DataException(
          "TRV-DATA-009 The transaction could not be ended (%s). It is not known whether the database has kept its changes: look before you repeat it."
              .formatted(cause.getMessage()),
          cause);
    }
    if (!unit.isDoomed() && around != null) {
      around.wrote();
    }
    if (!unit.isDoomed()) {
      unit.afterCommit().forEach(Runnable::run);
    }
    return result;
  }

  private Connection begin(Isolation isolation) {
    try {
      Connection connection = source.getConnection();
      connection.setAutoCommit(false);
      if (isolation != Isolation.STANDARD) {
        connection.setTransactionIsolation(isolation.level());
      }
      return connection;
    } catch (SQLException cause) {
      throw SqlErrors.noConnection(cause);
    }
  }

  /// The pool gives the connection its usual settings back.
  private static void end(Connection connection, boolean keep) throws SQLException {
    if (keep) {
      refuseClosed(connection);
      connection.commit();
      connection.setAutoCommit(true);
    } else {
      takeBack(connection);
    }
  }

  /// One that was lost before is closed: whoever went on nevertheless has committed nothing.
  private static void refuseClosed(Connection connection) throws SQLException {
    if (connection.isClosed()) {
      throw LostConnection.during(new SQLException("it was lost before the end"), true);
    }
  }

  /// The database takes back by itself what a lost connection has not committed.
  private static void takeBack(Connection connection) throws SQLException {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException failure) {
      if (!connection.isClosed() && !LostConnection.is(failure)) {
        throw failure;
      }
    }
  }
}
