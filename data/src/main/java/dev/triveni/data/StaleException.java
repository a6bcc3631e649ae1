package dev.triveni.data;

import dev.triveni.schema.Refusal;

/// Says that somebody else has changed a row in the meantime.
public final class StaleException extends DataException implements Refusal {
  private static final long serialVersionUID = 1L;

  /// An exception with a message that begins with an id.
  public StaleException(String message) {
    super(message);
  }

  @Override
  public Reason reason() {
    return Reason.CONFLICT;
  }

  @Override
  public String detail() {
    return "Somebody else has changed it in the meantime. Read it again and repeat the change.";
  }
}
