package dev.triveni.data.internal.migrations;

import dev.triveni.data.DataException;
import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.jdbc.LostConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Lets one process migrate at a time: held by a connection, so a kill gives it back. Used by one
/// thread.
public final class MigrationLock implements AutoCloseable {
  private final Connection connection;

  private MigrationLock(Connection connection) {
    this.connection = connection;
  }

  /// Waits for the lock.
  ///
  /// @param connection one of its own, which is closed with the lock
  public static MigrationLock take(Connection connection, Dialect dialect, int seconds) {
    try (Statement statement = connection.createStatement()) {
      for (String sql : dialect.migrationLock(seconds)) {
        statement.execute(sql);
      }
      return new MigrationLock(connection);
    } catch (SQLException cause) {
      DataException failed =
          LostConnection.is(cause)
              ? LostConnection.during(cause, true)
              : new DataException(
                  "TRV-DATA-215 The lock of migrations was not free for %d seconds (%s). Somebody else migrates: look what it waits for, and migrate again."
                      .formatted(seconds, cause.getMessage()),
                  cause);
      close(connection, failed);
      throw failed;
    }
  }

  private static void close(Connection connection, DataException failed) {
    try {
      connection.close();
    } catch (SQLException cause) {
      failed.addSuppressed(cause);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException cause) {
      if (LostConnection.is(cause)) {
        return; // the database gives the lock back with the connection
      }
      throw new DataException(
          "TRV-DATA-216 The lock of migrations could not be given back (%s). What was migrated stays; the database frees the lock when it notices."
              .formatted(cause.getMessage()),
          cause);
    }
  }
}
