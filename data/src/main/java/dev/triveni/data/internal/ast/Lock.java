package dev.triveni.data.internal.ast;

/// How rows are locked, as SQL writes it.
public enum Lock {
  UPDATE("for update"),
  UPDATE_NO_WAIT("for update nowait"),
  UPDATE_SKIP("for update skip locked"),
  SHARE("for share"),
  NO_KEY_UPDATE("for no key update");

  private final String sql;

  Lock(String sql) {
    this.sql = sql;
  }

  /// The clause.
  public String sql() {
    return sql;
  }
}
