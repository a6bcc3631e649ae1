package dev.triveni.api.internal;

import dev.triveni.schema.Mistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values that a parameter model does not have.
final class Extras {
  private Extras() {}

  /// The mistake of sending them.
  static Mistake forbidden(String name, List<String> texts) {
    return new Mistake(
        "extra_forbidden", List.of(name), "Extra inputs are not permitted", echo(texts), Map.of());
  }

  /// A mistake that shows them too, where it shows the whole model.
  static Mistake echoed(Mistake mistake, Map<String, List<String>> extras) {
    boolean isWhole = mistake.type().equals("missing") && mistake.loc().size() == 1;
    if (!isWhole || !(mistake.input() instanceof Map<?, ?> known)) {
      return mistake;
    }
    Map<Object, @Nullable Object> all = new LinkedHashMap<>(known);
    extras.forEach((name, texts) -> all.putIfAbsent(name, echo(texts)));
    return mistake.withInput(all);
  }

  /// What is shown of them.
  static Object echo(List<String> texts) {
    return texts.size() == 1 ? texts.getFirst() : texts;
  }
}
