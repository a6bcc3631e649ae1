package dev.triveni.data.support;

import dev.triveni.data.Database;
import dev.triveni.data.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/// The databases that tests run on: H2 in memory, and one PostgreSQL for the whole run.
public enum Servers {
  /// H2 in memory.
  H2 {
    @Override
    public Database fresh() {
      return Database.open("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    }
  },

  /// PostgreSQL.
  POSTGRES {
    @Override
    public Database fresh() {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = DriverManager.getConnection(Postgres.url("postgres"))) {
        connection.createStatement().execute("create database " + name);
      } catch (SQLException cause) {
        throw new IllegalStateException(cause);
      }
      return Database.open(DatabaseSettings.of(Postgres.url(name)).connections(5));
    }
  };

  /// A database of its own, without tables.
  public abstract Database fresh();

  /// The server, which starts when it is first needed and ends with the run.
  private static final class Postgres {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "300")
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }

    static String url(String database) {
      return SERVER.getJdbcUrl("postgres", database);
    }
  }
}
