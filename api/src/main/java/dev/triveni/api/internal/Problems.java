package dev.triveni.api.internal;

import dev.triveni.web.SetupProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is found wrong with the declarations of an application, each thing once. Used by one
/// thread.
final class Problems {
  private final Set<SetupProblem> found = new LinkedHashSet<>();

  /// Notes a problem.
  void add(String id, String place, String text, String remedy) {
    found.add(new SetupProblem(id, place, text, remedy));
  }

  /// All of them, in the order in which they were found.
  List<SetupProblem> list() {
    return List.copyOf(found);
  }
}
