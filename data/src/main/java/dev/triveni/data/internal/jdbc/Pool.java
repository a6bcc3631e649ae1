package dev.triveni.data.internal.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.triveni.data.DataException;
import dev.triveni.data.DatabaseKind;
import dev.triveni.data.DatabaseSettings;
import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.dialect.H2Dialect;
import dev.triveni.data.internal.dialect.PostgresDialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/// The connections to one database. Thread-safe.
public final class Pool implements AutoCloseable {
  private final HikariDataSource source;
  private final Dialect dialect;

  private Pool(HikariDataSource source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  /// Connects to a database.
  public static Pool open(DatabaseSettings settings) {
    Dialect dialect = dialect(settings.kind());
    SharedFile.stayOnThisMachine(settings.url());
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.url());
    if (!settings.user().isEmpty()) {
      config.setUsername(settings.user());
      config.setPassword(settings.password());
    }
    config.setMaximumPoolSize(settings.connections());
    config.setConnectionInitSql(dialect.beginning());
    config.setPoolName("triveni");
    try {
      return new Pool(new HikariDataSource(config), dialect);
    } catch (RuntimeException cause) {
      throw SharedFile.isTaken(cause)
          ? SharedFile.taken(settings, cause)
          : unreachable(settings, cause);
    }
  }

  private static DataException unreachable(DatabaseSettings settings, RuntimeException cause) {
    return new DataException(
        "TRV-DATA-030 The database of %s cannot be reached (%s). Check that it runs, that its driver is on the class path, and that user and password are right."
            .formatted(settings, cause.getMessage()),
        cause);
  }

  private static Dialect dialect(DatabaseKind kind) {
    return switch (kind) {
      case H2 -> new H2Dialect();
      case POSTGRESQL -> new PostgresDialect();
    };
  }

  /// The connections.
  public DataSource source() {
    return source;
  }

  /// A connection outside of the pool, which whoever asks for it closes.
  public Connection own() {
    try {
      return DriverManager.getConnection(
          source.getJdbcUrl(),
          Objects.requireNonNullElse(source.getUsername(), ""),
          Objects.requireNonNullElse(source.getPassword(), ""));
    } catch (SQLException cause) {
      throw SqlErrors.noConnection(cause);
    }
  }

  /// What the database speaks.
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public void close() {
    source.close();
  }
}
