package dev.triveni.web;

/// Ends a command with an exit code.
///
/// ```java
/// throw ExitException.of(3, "There is no student bob.");
/// ```
public final class ExitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  private ExitException(int code, String message) {
    super(message, null, true, false);
    this.code = code;
  }

  /// An end with this code, and nothing more to say.
  public static ExitException of(int code) {
    return new ExitException(code, "");
  }

  /// An end with this code, after a line where errors are written.
  public static ExitException of(int code, String message) {
    return new ExitException(code, message);
  }

  /// The exit code.
  public int code() {
    return code;
  }
}
