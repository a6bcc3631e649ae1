package dev.triveni.processor.routes;

import dev.triveni.processor.routes.Binding.Body;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic.Kind;

/// At most one parameter is taken for the body of the request.
record OneBody(Bindings bindings, Messager messager) implements RouteCheck {

  @Override
  public void check(List<Route> routes) {
    Set<ExecutableElement> seen = new HashSet<>();
    for (Route route : routes) {
      List<? extends VariableElement> bodies = bodiesOf(route.method());
      if (bodies.size() > 1 && seen.add(route.method())) {
        report(route, bodies);
      }
    }
  }

  private List<? extends VariableElement> bodiesOf(ExecutableElement method) {
    return method.getParameters().stream()
        .filter(parameter -> bindings.of(parameter) instanceof Body)
        .toList();
  }

  private void report(Route route, List<? extends VariableElement> bodies) {
    String names =
        bodies.stream()
            .map(body -> "'" + body.getSimpleName() + "'")
            .collect(Collectors.joining(", "));
    String message =
        """
        TRV-PROC-002 The parameters %s of %s (%s) are records, and each would be read from the \
        body: a request has only one. Make one record of them, or say with @Query, @Header, \
        @Cookie, @Path or @Form where the others come from; a value that a method of yours \
        provides is none, once that method has @Provides.\
        """
            .formatted(names, route.title(), route.place());
    messager.printMessage(Kind.ERROR, message, bodies.get(1));
  }
}
