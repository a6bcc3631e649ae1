package dev.triveni.data;

import dev.triveni.schema.Refusal;

/// Says that another transaction was in the way: nothing was written, and it may be tried again.
public final class ContentionException extends DataException implements Refusal {
  private static final long serialVersionUID = 1L;

  /// An exception with a message that begins with an id, and its cause.
  public ContentionException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public Reason reason() {
    return Reason.BUSY;
  }

  @Override
  public String detail() {
    return "Somebody else is changing the same. Try it again in a moment.";
  }
}
