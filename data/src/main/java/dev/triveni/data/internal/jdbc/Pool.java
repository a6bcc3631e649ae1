package dev.triveni.data.internal.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.triveni.data.DataException;
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
    Dialect dialect = dialect(settings.url());
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
      throw new DataException(
          "TRV-DATA-030 The database of %s cannot be reached (%s). Check that it runs, that its driver is on the class path, and that user and password are right."
              .formatted(settings, cause.getMessage()),
          cause);
    }
  }

  private static Dialect dialect(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return new PostgresDialect();
    }
    if (url.startsWith("jdbc:h2:")) {
      return new H2Dialect();
    }
    throw new DataException(
        "TRV-DATA-031 No dialect is known for %s. Give a URL that begins with jdbc:postgresql: or jdbc:h2:."
            .formatted(DatabaseSettings.of(url)));
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
