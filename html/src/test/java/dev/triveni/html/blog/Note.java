package dev.triveni.html.blog;

import java.time.LocalDate;
import java.util.Optional;

/// A note of a diary.
public record Note(
    long id, String title, String text, LocalDate written, Mood mood, Optional<Integer> stars) {

  /// What the writer felt.
  public enum Mood {
    /// Well.
    VERY_WELL,
    /// Not well.
    UNWELL
  }
}
