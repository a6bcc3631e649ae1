package dev.triveni.browser;

import java.util.List;

/// A rule of accessibility that a page breaks. Immutable.
///
/// @param rule axe's id of the rule, such as `color-contrast`
/// @param impact how bad it is: `minor`, `moderate`, `serious` or `critical`
/// @param targets selectors of the elements that break it
public record Violation(String rule, String impact, List<String> targets) {

  /// Copies the list.
  public Violation {
    targets = List.copyOf(targets);
  }

  /// The rule, how bad it is, and where.
  @Override
  public String toString() {
    return rule + " (" + impact + ") at " + String.join(", ", targets);
  }
}
