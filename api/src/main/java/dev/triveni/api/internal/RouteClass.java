package dev.triveni.api.internal;

import dev.triveni.api.Routes;
import dev.triveni.api.internal.Operation.Group;
import dev.triveni.schema.DocComments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the operations of an object whose class has {@link Routes}. Used by one thread.
final class RouteClass {
  private final Object object;
  private final Inclusion inclusion;
  private final Problems problems;

  /// @param inclusion what is said of its endpoints
  RouteClass(Object object, Inclusion inclusion, Problems problems) {
    this.object = object;
    this.inclusion = inclusion;
    this.problems = problems;
  }

  /// The operations; none if the class is not fit, which is noted.
  ///
  /// @param methods those of the class
  List<Operation> operations(List<DeclaredMethod> methods) {
    Class<?> type = object.getClass();
    Routes routes = type.getAnnotation(Routes.class);
    if (routes == null) {
      problems.add(
          "TRV-API-012",
          type.getName(),
          "It is given to Api.routes, and its class has no @Routes.",
          "Add @Routes(\"/path\") to the class.");
      return List.of();
    }
    List<Operation> operations = new ArrayList<>();
    Group group = group(type, routes, docs(type, methods));
    List<Used> shared = Stream.concat(inclusion.uses().stream(), Used.on(type)).toList();
    for (DeclaredMethod method : methods) {
      for (Verb verb : Verb.of(method.method())) {
        operation(method, verb, routes, group, shared).ifPresent(operations::add);
      }
    }
    return operations;
  }

  private Optional<Operation> operation(
      DeclaredMethod method, Verb verb, Routes routes, Group group, List<Used> shared) {
    return Invocable.of(object, method, problems)
        .filter(call -> isFit(call, verb, routes))
        .map(call ->
            new Operation(
                verb.name(),
                path(routes, verb),
                verb.status(),
                verb.route(),
                group,
                call,
                uses(shared, call)));
  }

  private static List<Used> uses(List<Used> shared, Invocable method) {
    return Stream.concat(shared.stream(), Used.on(method.method())).toList();
  }

  /// The doc comments of the class, which its methods have already if it declares any.
  private static DocComments docs(Class<?> type, List<DeclaredMethod> methods) {
    return methods.stream()
        .filter(method -> method.method().getDeclaringClass() == type)
        .findFirst()
        .map(DeclaredMethod::docs)
        .orElseGet(() -> DocComments.of(type));
  }

  private boolean isFit(Invocable method, Verb verb, Routes routes) {
    boolean fit = true;
    OperationExtra.check(method, problems);
    for (String path : List.of(routes.value(), verb.path())) {
      if (!path.isEmpty() && !path.startsWith("/")) {
        fit = false;
        problems.add(
            "TRV-API-020",
            method.place(),
            "Its path is declared as '%s', which does not begin with a slash.".formatted(path),
            "Write '/%s'.".formatted(path));
      }
    }
    boolean isStatus = verb.status() == 0 || (verb.status() >= 200 && verb.status() <= 599);
    if (!isStatus) {
      problems.add(
          "TRV-API-021",
          method.place(),
          "It is declared with status " + verb.status() + ", which is not that of a response.",
          "Use 200 to 599.");
    }
    return fit && isStatus;
  }

  private PathTemplate path(Routes routes, Verb verb) {
    String prefix = routes.value();
    String path = verb.path().isEmpty() ? prefix : Inclusion.withoutSlash(prefix) + verb.path();
    return new PathTemplate(inclusion.below(path));
  }

  private Group group(Class<?> type, Routes routes, DocComments docs) {
    String name = object instanceof KnownRoutes known ? known.title() : type.getSimpleName();
    String tag = routes.tag().isEmpty() ? name : routes.tag();
    boolean deprecated = inclusion.deprecated() || type.isAnnotationPresent(Deprecated.class);
    return new Group(type, name, tag, docs.text(), deprecated, inclusion);
  }
}
