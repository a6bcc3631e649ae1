package dev.triveni.schema;

import java.util.List;
import java.util.stream.Collectors;

/// Says that an input does not fit its schema, with every mistake in it.
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /// An exception with these mistakes.
  public InvalidInputException(List<Mistake> mistakes) {
    super(
        mistakes.stream()
            .map(mistake -> mistake.loc() + ": " + mistake.msg())
            .collect(Collectors.joining("; ")));
    this.mistakes = List.copyOf(mistakes);
  }

  /// Everything that is wrong.
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
