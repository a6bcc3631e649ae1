package dev.triveni.browser;

import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// What a test cannot run without.
final class Needed {
  private static final System.Logger LOG = System.getLogger("dev.triveni.browser");

  private Needed() {}

  /// Skips the test where something is missing, and says so in the log; with `TRIVENI_CI=1` fails
  /// it.
  static void require(boolean present, String missing) {
    require(present, missing, System.getenv());
  }

  /// Does so by another environment.
  static void require(boolean present, String missing, Map<String, String> environment) {
    if (present) {
      return;
    }
    if ("1".equals(environment.get("TRIVENI_CI"))) {
      Assertions.fail(missing);
    }
    LOG.log(System.Logger.Level.WARNING, "SKIPPED: " + missing);
    Assumptions.abort(missing);
  }
}
