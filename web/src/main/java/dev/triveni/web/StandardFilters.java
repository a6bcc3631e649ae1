package dev.triveni.web;

import java.util.ArrayList;
import java.util.List;

/// What every application has around its own filters, and where: inside of {@link TrustedProxies},
/// so that it sees the client's scheme and host.
final class StandardFilters {
  private StandardFilters() {}

  /// The filters with the standard ones among them, the first outermost.
  static List<Filter> around(List<Filter> filters, SessionFilter sessions) {
    List<Filter> all = new ArrayList<>(filters);
    all.add(inside(filters), sessions);
    return all;
  }

  /// What is wrong with the configuration of the standard filters.
  static List<SetupProblem> problems(Config config) {
    return SecretKeys.problems(config);
  }

  private static int inside(List<Filter> filters) {
    for (int i = filters.size(); i > 0; i--) {
      if (filters.get(i - 1) instanceof TrustedProxies) {
        return i;
      }
    }
    return 0;
  }
}
