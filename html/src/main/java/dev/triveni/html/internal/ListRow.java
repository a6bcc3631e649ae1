package dev.triveni.html.internal;

/// A line of a list. Immutable.
///
/// @param link where its name leads; empty if nowhere
public record ListRow(ShownRecord shown, String link) {

  /// Whether this line's text leads to the record.
  public boolean leads(ShownRecord.Line line) {
    boolean standsForTheName = shown.name().isEmpty() && line.equals(shown.lines().getFirst());
    return !link.isEmpty() && (line.isName() || standsForTheName);
  }
}
