package dev.triveni.data;

import org.jspecify.annotations.Nullable;

/// Says that something went wrong with the database.
public sealed class DataException extends RuntimeException
    permits ConnectionLostException,
        ConstraintException,
        IncompleteException,
        NotFoundException,
        NotLoadedException,
        NotUniqueException,
        StaleException,
        ContentionException {
  private static final long serialVersionUID = 1L;

  /// An exception with a message that begins with an id.
  public DataException(String message) {
    super(message);
  }

  /// An exception with a message that begins with an id, and its cause.
  public DataException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
