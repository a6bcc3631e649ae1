package dev.triveni.data.internal.detect;

import dev.triveni.data.DataException;
import dev.triveni.data.Questions;
import java.util.ArrayList;
import java.util.List;

/// Asks, and remembers what was not answered. Used by one thread.
final class Asking {
  private final Questions questions;
  private final List<String> open = new ArrayList<>();

  Asking(Questions questions) {
    this.questions = questions;
  }

  boolean isRenamed(String from, String to) {
    return questions
        .isRenamed(from, to)
        .orElseGet(() -> {
          open.add(
              "Is %2$s what %1$s was? Answer renamed(\"%1$s\", \"%2$s\") or gone(\"%1$s\")."
                  .formatted(from, to));
          return false;
        });
  }

  String fill(String column) {
    return questions
        .fill(column)
        .orElseGet(() -> {
          open.add(
              "What do rows that are there get in %1$s? Answer fill(\"%1$s\", \"...\") with SQL, or declare a default."
                  .formatted(column));
          return "";
        });
  }

  String replacement(String column, String text) {
    return questions
        .replacement(column, text)
        .orElseGet(() -> {
          open.add(
              "What do rows get in %1$s that have %2$s? Answer replaced(\"%1$s\", \"%2$s\", \"...\"), with \"\" if there are none."
                  .formatted(column, text));
          return "";
        });
  }

  /// Refuses to go on while something is open, and tells all of it.
  void demandAnswers() {
    if (!open.isEmpty()) {
      throw new DataException(
          "TRV-DATA-204 No migration was written, because %d question(s) have no answer:%n- %s"
              .formatted(open.size(), String.join("\n- ", open)));
    }
  }
}
