package dev.triveni.api.internal;

import dev.triveni.schema.Mistake;
import java.util.List;
import java.util.Map;

/// Values that a parameter model does not have.
final class Extras {
  private Extras() {}

  /// The mistake of sending them.
  static Mistake forbidden(String name, List<String> texts) {
    return new Mistake(
        "extra_forbidden", List.of(name), "Extra inputs are not permitted", echo(texts), Map.of());
  }

  /// What is shown of them.
  static Object echo(List<String> texts) {
    return texts.size() == 1 ? texts.getFirst() : texts;
  }
}
