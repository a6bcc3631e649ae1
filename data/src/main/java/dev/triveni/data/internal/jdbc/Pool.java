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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/// The connections to one database. Thread-safe.
public final class Pool implements AutoCloseable {
  private static final long REPLICA_WAIT = 2_000;

  private final HikariDataSource source;
  private final List<HikariDataSource> replicas;
  private final Dialect dialect;

  private Pool(HikariDataSource source, List<HikariDataSource> replicas, Dialect dialect) {
    this.source = source;
    this.replicas = List.copyOf(replicas);
    this.dialect = dialect;
  }

  /// Connects to a database.
  public static Pool open(DatabaseSettings settings) {
    Dialect dialect = dialect(settings.kind());
    SharedFile.stayOnThisMachine(settings.url());
    HikariConfig config = config(settings, settings.url(), dialect);
    config.setConnectionTimeout(Math.max(250, settings.patience().toMillis()));
    try {
      HikariDataSource source =
          SharedFile.opened(settings.url(), () -> new HikariDataSource(config));
      return new Pool(source, replicas(settings, dialect), dialect);
    } catch (RuntimeException cause) {
      throw SharedFile.isTaken(cause)
          ? SharedFile.taken(settings, cause)
          : unreachable(settings, cause);
    }
  }

  /// A replica that cannot be reached does not keep an application from starting.
  private static List<HikariDataSource> replicas(DatabaseSettings settings, Dialect dialect) {
    List<HikariDataSource> replicas = new ArrayList<>();
    for (String url : settings.replicas()) {
      HikariConfig config = config(settings, url, dialect);
      config.setInitializationFailTimeout(-1);
      config.setConnectionTimeout(REPLICA_WAIT);
      replicas.add(new HikariDataSource(config));
    }
    return replicas;
  }

  private static HikariConfig config(DatabaseSettings settings, String url, Dialect dialect) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (!settings.user().isEmpty()) {
      config.setUsername(settings.user());
      config.setPassword(settings.password());
    }
    config.setMaximumPoolSize(settings.connections());
    config.setConnectionInitSql(dialect.beginning());
    config.setPoolName("triveni");
    return config;
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

  /// The connections for what is only read.
  Replicas replicas() {
    return replicas.isEmpty() ? Replicas.NONE : new Replicas(List.copyOf(replicas));
  }

  /// Closes connections that are idle, and those in use when they come back.
  void renew() {
    source.getHikariPoolMXBean().softEvictConnections();
  }

  /// A connection outside of the pool, which whoever asks for it closes.
  public Connection own() {
    return SharedFile.opened(source.getJdbcUrl(), this::fresh);
  }

  private Connection fresh() {
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
    replicas.forEach(HikariDataSource::close);
    source.close();
  }
}
