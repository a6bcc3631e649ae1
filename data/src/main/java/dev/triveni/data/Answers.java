package dev.triveni.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Answers that are given beforehand. Immutable.
///
/// ```
/// migrations.make(
///     Answers.none().renamed("article.title", "article.heading").fill("article.stars", "0"));
/// ```
public final class Answers implements Questions {
  private static final Answers NONE = new Answers(Map.of());

  private final Map<String, String> known;

  private Answers(Map<String, String> known) {
    this.known = Map.copyOf(known);
  }

  /// No answers, so that what must be asked is refused: for automatic checks.
  public static Answers none() {
    return NONE;
  }

  /// A table or column (`table.column`) has another name now.
  public Answers renamed(String from, String to) {
    return with("renamed " + from, to);
  }

  /// A table or column is gone, and nothing took its place.
  public Answers gone(String name) {
    return with("renamed " + name, "");
  }

  /// What rows that are there get in a column, as SQL.
  @Override
  public Optional<String> fill(String column) {
    return Optional.ofNullable(known.get("fill " + column));
  }

  /// These answers, and what rows that are there get in a column, as SQL.
  public Answers fill(String column, String sql) {
    return with("fill " + column, sql);
  }

  /// A text of an enum is gone, and rows that have it get another; the empty one if none has it.
  public Answers replaced(String column, String text, String by) {
    return with("replaced %s %s".formatted(column, text), by);
  }

  private Answers with(String question, String answer) {
    Map<String, String> more = new HashMap<>(known);
    more.put(question, answer);
    return new Answers(more);
  }

  @Override
  public Optional<Boolean> isRenamed(String from, String to) {
    return known.containsValue(to)
        ? Optional.of(to.equals(known.get("renamed " + from)))
        : Optional.ofNullable(known.get("renamed " + from)).map(to::equals);
  }

  @Override
  public Optional<String> replacement(String column, String text) {
    return Optional.ofNullable(known.get("replaced %s %s".formatted(column, text)));
  }
}
