package dev.triveni.shows;

/// How a test ended, from best to worst.
public enum Standing {
  /// Every run of the test passed.
  PASSED,
  /// The test could not run here, in whole or in part.
  SKIPPED,
  /// A run of the test failed.
  FAILED;

  /// Returns the worse of this and another standing.
  Standing and(Standing other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
