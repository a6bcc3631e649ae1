package dev.triveni.data.internal.jdbc;

import dev.triveni.data.DataException;
import dev.triveni.data.DatabaseSettings;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// A file of H2 that several processes work on: the first one opens it, and serves the others.
final class SharedFile {
  private static final int BUSY = 8_000;
  private static final int TAKEN = 90_020;
  private static final long PATIENCE = 15_000_000_000L;
  private static final long PAUSE = 200_000_000L;

  private SharedFile() {}

  /// Lets the first process listen on the loopback address. The driver reads this when it is first
  /// used.
  static void stayOnThisMachine(String url) {
    if (isShared(url) && System.getProperty("h2.bindAddress") == null) {
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
  }

  private static boolean isShared(String url) {
    return url.toUpperCase(Locale.ROOT).contains("AUTO_SERVER=TRUE");
  }

  /// Opens a file, again and again while another process is about to open or close it.
  static <T> T opened(String url, Supplier<T> open) {
    long end = System.nanoTime() + PATIENCE;
    while (true) {
      try {
        return open.get();
      } catch (RuntimeException busy) {
        if (!isShared(url) || !has(busy, BUSY, TAKEN) || System.nanoTime() - end > 0) {
          throw busy;
        }
        LockSupport.parkNanos(PAUSE);
      }
    }
  }

  static boolean isTaken(Throwable failure) {
    return has(failure, TAKEN);
  }

  private static boolean has(Throwable failure, Integer... codes) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof SQLException refused && List.of(codes).contains(refused.getErrorCode())) {
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
