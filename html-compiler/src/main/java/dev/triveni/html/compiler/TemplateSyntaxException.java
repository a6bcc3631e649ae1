package dev.triveni.html.compiler;

/// Tells what is wrong with the text of a template, and where.
public final class TemplateSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  /// An exception for a line of a template.
  ///
  /// @param file the file as the application names it, such as `posts/index.jte`
  /// @param line counted from 1
  public TemplateSyntaxException(String file, int line, String message) {
    super(message);
    this.file = file;
    this.line = line;
  }

  /// The file as the application names it, such as `posts/index.jte`.
  public String file() {
    return file;
  }

  /// The line, counted from 1.
  public int line() {
    return line;
  }
}
