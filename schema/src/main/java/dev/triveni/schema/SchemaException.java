package dev.triveni.schema;

import java.util.List;

/// Says that a type cannot be described, with everything that is wrong in its declaration.
///
/// It is the programmer's mistake, and comes when the schema is made: at the start.
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /// An exception with these problems.
  public SchemaException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /// Every problem: an id, what is wrong, where, and what to do.
  public List<String> problems() {
    return problems;
  }
}
