package dev.triveni.data;

import java.time.Duration;
import java.util.List;

/// How a database is reached. Immutable.
///
/// @param url the JDBC URL
/// @param user who signs in; empty if nobody
/// @param password the password; never printed
/// @param connections how many connections are held at most
/// @param slow which statements are slow enough for a warning
/// @param patience how long is waited for a connection while all are in use
/// @param replicas the JDBC URLs of copies, which are read outside of transactions
public record DatabaseSettings(
    String url,
    String user,
    String password,
    int connections,
    Duration slow,
    Duration patience,
    List<String> replicas) {

  /// Copies the list.
  public DatabaseSettings {
    replicas = List.copyOf(replicas);
  }

  /// The database at a URL, with what suits most.
  public static DatabaseSettings of(String url) {
    return new DatabaseSettings(
        url, "", "", 10, Duration.ofMillis(500), Duration.ofSeconds(30), List.of());
  }

  /// The same for somebody who signs in.
  public DatabaseSettings as(String name, String secret) {
    return new DatabaseSettings(url, name, secret, connections, slow, patience, replicas);
  }

  /// The same with another number of connections.
  public DatabaseSettings connections(int most) {
    return new DatabaseSettings(url, user, password, most, slow, patience, replicas);
  }

  /// The same, where so long is waited for a connection while all are in use.
  public DatabaseSettings waiting(Duration time) {
    return new DatabaseSettings(url, user, password, connections, slow, time, replicas);
  }

  /// The same with copies, which are read outside of transactions: in turn, unless something was
  /// written in the same unit of work.
  public DatabaseSettings reading(String... urls) {
    return new DatabaseSettings(url, user, password, connections, slow, patience, List.of(urls));
  }

  /// The kind of the database.
  ///
  /// @throws DataException if no such kind is known
  public DatabaseKind kind() {
    if (url.startsWith("jdbc:postgresql:")) {
      return DatabaseKind.POSTGRESQL;
    }
    if (url.startsWith("jdbc:h2:")) {
      return DatabaseKind.H2;
    }
    throw new DataException(
        "TRV-DATA-031 No dialect is known for %s. Give a URL that begins with jdbc:postgresql: or jdbc:h2:."
            .formatted(this));
  }

  /// The settings without the password.
  @Override
  public String toString() {
    return "DatabaseSettings[url=%s, user=%s, password=***, connections=%d]"
        .formatted(url.replaceAll("(?i)(password=)[^;&]*", "$1***"), user, connections);
  }
}
