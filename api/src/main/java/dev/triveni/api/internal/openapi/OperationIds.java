package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Operation;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names operations for generated clients: `tickets_route`. Used by one thread.
final class OperationIds {
  private final Set<String> taken = new HashSet<>();

  /// The id of an operation: class and method; where that is taken, with the verb, and then a
  /// number.
  String of(Operation operation) {
    String name =
        Words.decapitalized(operation.group().name()) + "_" + operation.method().method().getName();
    if (taken.add(name)) {
      return name;
    }
    String withVerb = name + "_" + operation.verb().toLowerCase(Locale.ROOT);
    String free = withVerb;
    for (int number = 2; !taken.add(free); number++) {
      free = withVerb + number;
    }
    return free;
  }
}
