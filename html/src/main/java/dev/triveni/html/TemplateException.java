package dev.triveni.html;

/// Tells why a template cannot be shown: it is not there, or its parameters do not fit.
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// An exception with a message that says what to do.
  public TemplateException(String message) {
    super(message);
  }
}
