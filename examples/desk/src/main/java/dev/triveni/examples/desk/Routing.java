package dev.triveni.examples.desk;

import java.util.List;

/// A decision, and how it came about.
///
/// @param decision where the ticket goes
/// @param reason why it goes there, in a sentence
/// @param nearest the labelled examples that the ticket is most like, the nearest first
/// @param steps what was done, in order
record Routing(Decision decision, String reason, List<Near> nearest, List<Step> steps) {

  /// A labelled example that the ticket is like.
  ///
  /// @param example the example
  /// @param similarity the cosine of the two embeddings, at most 1
  record Near(LabelledTicket example, double similarity) {}
}
