package dev.triveni.processor.routes;

import dev.triveni.processor.routes.Binding.Body;
import dev.triveni.processor.routes.Binding.Elsewhere;
import dev.triveni.processor.routes.Binding.Named;
import dev.triveni.processor.routes.Binding.Provided;
import dev.triveni.processor.routes.Binding.Unknown;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.ExecutableElement;

/// Each variable of a path reaches a parameter, be it one of a provider.
record PathVariables(Bindings bindings, Messager messager) implements RouteCheck {

  @Override
  public void check(List<Route> routes) {
    for (Route route : routes) {
      for (String variable : route.pattern().variables()) {
        if (!takes(route.method(), variable, Set.of())) {
          report(route, variable);
        }
      }
    }
  }

  private boolean takes(ExecutableElement method, String variable, Set<ExecutableElement> seen) {
    return method.getParameters().stream()
        .map(bindings::of)
        .anyMatch(binding ->
            switch (binding) {
              case Named(Set<String> names) -> names.contains(variable);
              case Body body -> body.name().equals(variable);
              case Elsewhere _ -> false;
              case Provided(List<ExecutableElement> providers) ->
                  anyTakes(providers, variable, with(seen, method));
              case Unknown _ -> true;
            });
  }

  private boolean anyTakes(
      List<ExecutableElement> providers, String variable, Set<ExecutableElement> seen) {
    return providers.stream()
        .anyMatch(provider -> !seen.contains(provider) && takes(provider, variable, seen));
  }

  private static Set<ExecutableElement> with(
      Set<ExecutableElement> seen, ExecutableElement method) {
    return Stream.concat(seen.stream(), Stream.of(method)).collect(Collectors.toUnmodifiableSet());
  }

  private void report(Route route, String variable) {
    String message =
        """
        TRV-PROC-001 Nothing takes the path variable '%1$s' of %2$s (%3$s): the method's \
        parameters are %4$s, and a variable goes to the parameter of its name if no annotation \
        says otherwise. Name a parameter '%1$s', or take {%1$s} out of the path.\
        """
            .formatted(variable, route.title(), route.place(), route.parameters());
    route.refuse(message, messager);
  }
}
