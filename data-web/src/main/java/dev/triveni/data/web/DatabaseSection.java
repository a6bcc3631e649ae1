package dev.triveni.data.web;

import dev.triveni.data.DatabaseSettings;
import dev.triveni.schema.Default;
import dev.triveni.schema.Secret;
import dev.triveni.web.Config;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The database of an application: the section `database` of the configuration. Immutable.
///
/// @param url the JDBC URL, `jdbc:postgresql:…` or `jdbc:h2:…`; empty for a file of H2 in the
///   instance folder, on which commands may work while the application runs
/// @param user who signs in; empty if the URL says it, or nobody does
/// @param password the password
/// @param connections how many connections are held at most
/// @param slow which statements are slow enough for a warning
/// @param patience how long a request waits for a connection while all are in use
/// @param replicas the URLs of copies that are read outside of transactions, separated by commas
/// @param atStart what is done about the tables when the application starts: `CHECK` refuses a
///   start while migrations are missing, `MIGRATE` does them, `CREATE` makes tables that are
///   missing without migrations, `NOTHING` looks at nothing
public record DatabaseSection(
    @Default("") String url,
    @Default("") String user,
    @Default("") @Secret String password,
    @Default("10") @Min(1) int connections,
    @Default("PT0.5S") Duration slow,
    @Default("PT30S") Duration patience,
    @Default("[]") List<String> replicas,
    @Default("CHECK") AtStart atStart) {

  /// What is done about the tables when an application starts.
  public enum AtStart {
    /// The start is refused while migrations are missing.
    CHECK,

    /// What is missing is done; where several start at once, one does it.
    MIGRATE,

    /// Tables that are missing are made without migrations: for tests and first steps.
    CREATE,

    /// Nothing is looked at.
    NOTHING
  }

  /// The section as it is configured, with a URL.
  ///
  /// @throws dev.triveni.web.SetupException with everything that is wrong in it
  public static DatabaseSection of(Config config) {
    DatabaseSection section = config.read("database", DatabaseSection.class);
    return section.url.isEmpty()
        ? section.at(fileUrl(config.instance().file("database")))
        : section;
  }

  /// A write is on the disk when it is answered, a second process works through the first one, and
  /// names without quotation marks are in lower case, as those of tables are.
  private static String fileUrl(Path file) {
    return "jdbc:h2:%s;WRITE_DELAY=0;AUTO_SERVER=TRUE;DATABASE_TO_LOWER=TRUE"
        .formatted(file.toAbsolutePath());
  }

  private DatabaseSection at(String other) {
    return new DatabaseSection(
        other, user, password, connections, slow, patience, replicas, atStart);
  }

  /// It as the settings of a database.
  public DatabaseSettings settings() {
    return new DatabaseSettings(url, user, password, connections, slow, patience, replicas);
  }

  /// It without the password.
  @Override
  public String toString() {
    return settings() + " at start: " + atStart;
  }
}
