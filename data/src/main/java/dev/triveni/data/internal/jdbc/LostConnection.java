package dev.triveni.data.internal.jdbc;

import dev.triveni.data.ConnectionLostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/// A connection that was lost while it was used, and what is known then of what was sent.
public final class LostConnection {

  /// The administrator ended it, the server crashes or stops; H2: broken, closed.
  private static final Set<String> STATES =
      Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121");

  private LostConnection() {}

  /// Whether a failure is that; a pool that has no connection to give is something else.
  public static boolean is(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return !(failure instanceof SQLTransientConnectionException)
        && (state.startsWith("08") || STATES.contains(state));
  }

  /// Whether a database cannot be reached, or not any more.
  static boolean isGone(SQLException failure) {
    return failure instanceof SQLTransientConnectionException || is(failure);
  }

  /// The exception where a statement did not come back.
  public static ConnectionLostException during(SQLException cause, boolean inTransaction) {
    return inTransaction
        ? new ConnectionLostException(
            "TRV-DATA-559 The connection to the database was lost in a transaction (%s). Nothing of it was committed: do all of it again."
                .formatted(cause.getMessage()),
            cause,
            false)
        : new ConnectionLostException(
            "TRV-DATA-560 The connection to the database was lost during a statement (%s). If it changes something, it is not known whether it did: look before you repeat it."
                .formatted(cause.getMessage()),
            cause,
            true);
  }

  /// The exception where the end of a transaction did not come back.
  static ConnectionLostException atCommit(SQLException cause) {
    return new ConnectionLostException(
        "TRV-DATA-561 The connection to the database was lost while a transaction was committed (%s). It is not known whether its changes are there: look before you repeat it."
            .formatted(cause.getMessage()),
        cause,
        true);
  }
}
