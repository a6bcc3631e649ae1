package dev.triveni.processor.routes;

import dev.triveni.processor.routes.Binding.Body;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic.Kind;

/// At most one parameter is taken for the body of the request.
record OneBody(Bindings bindings, ClassLiterals literals, Messager messager) implements RouteCheck {

  @Override
  public void check(List<Route> routes) {
    Set<ExecutableElement> seen = new HashSet<>();
    for (Route route : routes) {
      List<? extends VariableElement> bodies = bodiesOf(route);
      if (bodies.size() > 1 && seen.add(route.method())) {
        report(route, bodies);
      }
    }
  }

  private List<? extends VariableElement> bodiesOf(Route route) {
    List<? extends VariableElement> bodies =
        route.method().getParameters().stream()
            .filter(parameter -> bodyOf(parameter, route).isPresent())
            .toList();
    return bodies.size() < 2 ? bodies : withoutDoubtful(bodies, route);
  }

  private List<? extends VariableElement> withoutDoubtful(
      List<? extends VariableElement> bodies, Route route) {
    return bodies.stream()
        .filter(parameter -> bodyOf(parameter, route).filter(this::isProvided).isEmpty())
        .toList();
  }

  private Optional<Body> bodyOf(VariableElement parameter, Route route) {
    return bindings.of(parameter) instanceof Body body
            && !route.pattern().variables().contains(body.name())
        ? Optional.of(body)
        : Optional.empty();
  }

  private boolean isProvided(Body body) {
    return literals.mayName(body.type());
  }

  private void report(Route route, List<? extends VariableElement> bodies) {
    String names =
        bodies.stream()
            .map(body -> "'" + body.getSimpleName() + "'")
            .collect(Collectors.joining(", "));
    String message =
        """
        TRV-PROC-002 The parameters %s of %s (%s) are records, and each would be read from the \
        body: a request has only one. Put them into one record, or provide one of the types, \
        with a method that has @Provides.\
        """
            .formatted(names, route.title(), route.place());
    messager.printMessage(Kind.ERROR, message, bodies.get(1));
  }
}
