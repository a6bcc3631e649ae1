package dev.triveni.data.internal.ast;

import dev.triveni.data.spi.Place;
import java.util.List;

/// How rows are locked. Immutable.
///
/// @param strength against what
/// @param ifHeld what is done where another transaction holds a lock
/// @param along the places whose rows are locked beside those that the query begins with
public record Lock(Strength strength, Wait ifHeld, List<Place> along) {

  /// Against what rows are locked.
  public enum Strength {
    /// Changes of any kind.
    UPDATE("for update"),
    /// Changes of any kind, but not references to the row.
    NO_KEY_UPDATE("for no key update");

    private final String sql;

    Strength(String sql) {
      this.sql = sql;
    }

    /// The clause.
    public String sql() {
      return sql;
    }
  }

  /// What is done where another transaction holds a lock.
  public enum Wait {
    /// It is waited for.
    WAIT(""),
    /// The query fails.
    FAIL(" nowait"),
    /// The row is left out.
    SKIP(" skip locked");

    private final String sql;

    Wait(String sql) {
      this.sql = sql;
    }

    /// The words behind the clause.
    public String sql() {
      return sql;
    }
  }
}
