package dev.triveni.data;

import java.util.List;

/// Says that the database refused a row, because it breaks a rule.
public final class ConstraintException extends DataException {
  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final String table;
  private final transient List<String> columns;
  private final String constraint;

  /// The kinds of rules.
  public enum Rule {
    /// No two rows may have the same.
    UNIQUE,
    /// What is referred to must be there.
    REFERENCE,
    /// A condition.
    CHECK,
    /// There must be a value.
    NOT_NULL,
    /// A text is too long.
    TOO_LONG
  }

  /// An exception with a message that begins with an id, and its cause.
  ///
  /// @param columns the columns that the rule is about, as far as they are known
  /// @param constraint the name of the rule in the database; empty if it is not known
  public ConstraintException(
      String message,
      Rule rule,
      String table,
      List<String> columns,
      String constraint,
      Throwable cause) {
    super(message, cause);
    this.rule = rule;
    this.table = table;
    this.columns = List.copyOf(columns);
    this.constraint = constraint;
  }

  /// What kind of rule it is.
  public Rule rule() {
    return rule;
  }

  /// The table.
  public String table() {
    return table;
  }

  /// The columns that the rule is about, as far as they are known.
  public List<String> columns() {
    return columns;
  }

  /// The name of the rule in the database; empty if it is not known.
  public String constraint() {
    return constraint;
  }
}
