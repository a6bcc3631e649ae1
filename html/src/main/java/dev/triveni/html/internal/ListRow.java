package dev.triveni.html.internal;

/// A line of a list. Immutable.
///
/// @param link where its name leads; empty if nowhere
public record ListRow(ShownRecord shown, String link) {

  /// Whether this line's text leads to the record.
  public boolean leads(ShownRecord.Line line) {
    return !link.isEmpty()
        && (line.isName() || shown.name().isEmpty() && line == shown.lines().getFirst());
  }
}
