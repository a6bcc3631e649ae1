package dev.triveni.data;

import java.time.Duration;

/// How a database is reached. Immutable.
///
/// @param url the JDBC URL
/// @param user who signs in; empty if nobody
/// @param password the password; never printed
/// @param connections how many connections are held at most
/// @param slow which statements are slow enough for a warning
public record DatabaseSettings(
    String url, String user, String password, int connections, Duration slow) {

  /// The database at a URL, with what suits most.
  public static DatabaseSettings of(String url) {
    return new DatabaseSettings(url, "", "", 10, Duration.ofMillis(500));
  }

  /// The same for somebody who signs in.
  public DatabaseSettings as(String name, String secret) {
    return new DatabaseSettings(url, name, secret, connections, slow);
  }

  /// The same with another number of connections.
  public DatabaseSettings connections(int most) {
    return new DatabaseSettings(url, user, password, most, slow);
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
