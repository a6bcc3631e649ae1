package dev.triveni.api.internal;

import dev.triveni.api.internal.Operation.Group;
import dev.triveni.schema.DocComments;
import java.util.List;

/// Reads the operations that an application asks of others from an interface: callbacks and
/// webhooks.
///
/// @param problems takes what is wrong with it
record OutgoingClass(Problems problems) {

  /// The operations; none if the type is not fit, which is noted.
  List<Operation> operations(Class<?> type) {
    if (!type.isInterface()) {
      problems.add(
          "TRV-API-203",
          type.getName(),
          "It is named as callbacks or webhooks, whose methods are never called, and it is no"
              + " interface.",
          "Make it an interface.");
      return List.of();
    }
    boolean deprecated = type.isAnnotationPresent(Deprecated.class);
    String doc = DocComments.of(type).text();
    String name = type.getSimpleName();
    Group group = new Group(type, name, name, doc, deprecated, Inclusion.NONE);
    List<Operation> operations =
        DeclaredMethod.of(type).stream()
            .flatMap(method ->
                Verb.of(method.method()).stream().map(verb -> operation(method, verb, group)))
            .toList();
    if (operations.isEmpty()) {
      problems.add(
          "TRV-API-204",
          type.getName(),
          "It is named as callbacks or webhooks, and has no method with a verb.",
          "Add a method such as @Post(\"paid\") void paid(Payment payment).");
    }
    return operations;
  }

  private static Operation operation(DeclaredMethod method, Verb verb, Group group) {
    return new Operation(
        verb.name(),
        new PathTemplate(verb.path()),
        verb.status(),
        "",
        group,
        Invocable.described(method),
        List.of());
  }
}
