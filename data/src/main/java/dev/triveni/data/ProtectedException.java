package dev.triveni.data;

import java.util.List;

/// Says that a row cannot be deleted, because others that are to stay refer to it.
public final class ProtectedException extends ConstraintException {
  private static final long serialVersionUID = 1L;

  private final transient List<Object> rows;

  /// An exception with a message that begins with an id.
  ///
  /// @param detail what a client is told
  /// @param rows the entities that refer to it
  public ProtectedException(String message, String detail, Violation violation, List<?> rows) {
    super(message, detail, violation, null);
    this.rows = List.copyOf(rows);
  }

  /// The entities that refer to what was to be deleted: a hundred at most of each kind.
  public List<Object> rows() {
    return rows;
  }

  /// What refers to it can be deleted first.
  @Override
  public Reason reason() {
    return Reason.CONFLICT;
  }
}
