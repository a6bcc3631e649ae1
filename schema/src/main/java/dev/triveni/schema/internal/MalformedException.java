package dev.triveni.schema.internal;

/// Says that a document is not JSON, or has no single meaning.
final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long offset;

  /// An exception at a byte of the document.
  MalformedException(String message, long offset) {
    super(message, null, false, false);
    this.offset = offset;
  }

  long offset() {
    return offset;
  }
}
