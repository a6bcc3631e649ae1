package dev.triveni.fuzzer;

import dev.triveni.web.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a response says of wrong input, in both forms that problems have.
final class Mistakes {
  private Mistakes() {}

  /// One thing that is wrong.
  ///
  /// @param type its kind
  /// @param loc where it is
  record Mistake(String type, List<String> loc) {}

  /// All that a response tells.
  static List<Mistake> in(TestResponse response) {
    Map<String, @Nullable Object> problem = Trees.map(response.json());
    return Stream.concat(Trees.maps(problem.get("detail")), Trees.maps(problem.get("errors")))
        .map(item -> new Mistake(Trees.text(item.get("type")), Trees.texts(item.get("loc"))))
        .toList();
  }
}
