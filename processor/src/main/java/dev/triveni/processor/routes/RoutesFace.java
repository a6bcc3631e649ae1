package dev.triveni.processor.routes;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/// Refuses routes that cannot work, at the line that declares them. In doubt it says nothing: the
/// registration of the routes checks them again, with every provider known.
///
/// Types inside of methods and of compact source files are not checked.
public final class RoutesFace {
  private final List<TypeElement> types;
  private final List<RouteCheck> checks;

  /// @param types all types of the compilation
  public RoutesFace(ProcessingEnvironment environment, List<TypeElement> types) {
    this.types = types;
    Bindings bindings = new Bindings(types, environment.getTypeUtils());
    this.checks =
        List.of(
            new PathVariables(bindings, environment.getMessager()),
            new OneBody(bindings, new ClassLiterals(environment, types), environment.getMessager()),
            new DistinctRoutes(environment.getMessager()));
  }

  /// Checks the routes of all types.
  public void look() {
    for (TypeElement type : types) {
      List<Route> routes = Route.of(type);
      checks.forEach(check -> check.check(routes));
    }
  }
}
