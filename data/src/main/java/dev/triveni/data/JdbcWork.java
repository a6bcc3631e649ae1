package dev.triveni.data;

import java.sql.Connection;
import java.sql.SQLException;

/// Something that is done with a connection of JDBC's.
@FunctionalInterface
public interface JdbcWork<T> {

  /// Does it, and leaves the connection open.
  ///
  /// @throws SQLException as the driver does
  T with(Connection connection) throws SQLException;
}
