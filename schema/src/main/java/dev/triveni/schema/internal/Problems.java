package dev.triveni.schema.internal;

import dev.triveni.schema.SchemaException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gathers what is wrong with the declaration of a type and of all that it is made of.
final class Problems {
  private final Set<String> texts = new LinkedHashSet<>();

  /// Records a problem: what is wrong and where, why, and what to do.
  void add(String id, String what, String why, String remedy) {
    texts.add("%s %s: %s. %s.".formatted(id, what, why, remedy));
  }

  /// Throws all problems, if there are any.
  void throwIfAny() {
    if (!texts.isEmpty()) {
      throw new SchemaException(List.copyOf(texts));
    }
  }
}
