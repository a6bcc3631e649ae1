package dev.triveni.ai;

import java.util.List;

/// What a classifier says about a text, and why. Immutable.
///
/// @param label the likeliest label
/// @param confidence its probability, from 0 to 1: of texts that are classified with 0.8, about
///   four in five are classified rightly, as far as they are like the examples
/// @param scores all labels, the likeliest first
/// @param nearest the examples that are most like the text, the nearest first
public record Classification(
    String label, double confidence, List<Score> scores, List<Neighbour> nearest) {

  /// Copies the lists.
  public Classification {
    scores = List.copyOf(scores);
    nearest = List.copyOf(nearest);
  }
}
