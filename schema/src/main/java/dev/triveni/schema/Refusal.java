package dev.triveni.schema;

import java.util.List;

/// A failure whose reason is told to whoever has asked: exceptions of keepers of records are such,
/// and whatever answers requests gives them a status. Immutable.
public interface Refusal {

  /// The kinds of reasons.
  enum Reason {
    /// There is nothing of that kind.
    MISSING,
    /// It does not go together with what is there.
    CONFLICT,
    /// It can never be right.
    INVALID,
    /// It may be right a moment later.
    BUSY
  }

  /// Why it was refused.
  Reason reason();

  /// What the one is told who has asked, in a sentence or two.
  String detail();

  /// What exactly is wrong with the input, as far as that is known.
  default List<Mistake> mistakes() {
    return List.of();
  }
}
