package dev.triveni.data.internal.jdbc;

import dev.triveni.data.DataException;
import dev.triveni.data.DatabaseSettings;
import java.sql.SQLException;
import java.util.Locale;

/// A file of H2 that several processes work on: the first one opens it, and serves the others.
final class SharedFile {
  private static final int TAKEN = 90_020;

  private SharedFile() {}

  /// Lets the first process listen on the loopback address. The driver reads this when it is first
  /// used.
  static void stayOnThisMachine(String url) {
    if (url.toUpperCase(Locale.ROOT).contains("AUTO_SERVER=TRUE")
        && System.getProperty("h2.bindAddress") == null) {
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
  }

  static boolean isTaken(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof SQLException refused && refused.getErrorCode() == TAKEN) {
        return true;
      }
    }
    return false;
  }

  static DataException taken(DatabaseSettings settings, RuntimeException cause) {
    return new DataException(
        "TRV-DATA-553 Another process works on the file of %s, and shares it with nobody. Stop it, or add ;AUTO_SERVER=TRUE to the URL of both."
            .formatted(settings),
        cause);
  }
}
