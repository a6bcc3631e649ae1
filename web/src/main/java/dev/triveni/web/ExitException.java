package dev.triveni.web;

/// Ends a command with an exit code.
///
/// ```java
/// throw ExitException.of(3, "There is no student bob.");
/// ```
public final class ExitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String last;

  private ExitException(int code, String last) {
    super(last, null, true, false);
    this.code = code;
    this.last = last;
  }

  /// An end with this code, and nothing more to say.
  public static ExitException of(int code) {
    return new ExitException(code, "");
  }

  /// An end with this code, after a line where errors are written.
  public static ExitException of(int code, String message) {
    return new ExitException(code, message);
  }

  /// What is written before the end; empty for nothing.
  public String last() {
    return last;
  }

  /// The exit code.
  public int code() {
    return code;
  }
}
