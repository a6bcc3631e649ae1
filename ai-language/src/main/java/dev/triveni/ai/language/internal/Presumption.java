package dev.triveni.ai.language.internal;

import java.util.Optional;

/// How likely a language is before the text is looked at. Immutable.
///
/// @param code the language that most texts are in, if there is one
public record Presumption(Optional<String> code) {
  private static final double SHARE = 0.9;

  /// Any language is as likely as another.
  public static Presumption none() {
    return new Presumption(Optional.empty());
  }

  /// Nine texts in ten are in this language.
  public static Presumption of(String code) {
    return new Presumption(Optional.of(code));
  }

  /// How likely a language is.
  double probability(Candidate candidate) {
    int others = Candidate.all().size() - 1;
    return code.map(presumed -> presumed.equals(candidate.code()) ? SHARE : (1 - SHARE) / others)
        .orElse(1.0 / (others + 1));
  }
}
