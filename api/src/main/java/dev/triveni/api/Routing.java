package dev.triveni.api;

import dev.triveni.api.internal.Declarations;
import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.Inclusion;
import dev.triveni.web.App;
import dev.triveni.web.Group;
import dev.triveni.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Adds what an API consists of to an application: classes of routes, and routers. Used by one
/// thread.
///
/// @param endpoints those that were added
record Routing(Declarations declarations, List<Endpoint> endpoints) {

  Routing(App app) {
    this(Declarations.of(app), new ArrayList<>());
  }

  /// Adds classes of routes and routers, in order.
  ///
  /// @param inclusion what is said of their endpoints
  /// @param routes takes single routes
  /// @param groups takes those of routers
  void add(
      List<Object> members, Inclusion inclusion, Consumer<Route> routes, Consumer<Group> groups) {
    for (Object member : members) {
      if (member instanceof Router router) {
        groups.accept(group(router, router.inclusion().in(inclusion)));
      } else {
        endpoints.addAll(declarations.addRoutes(member, inclusion, routes));
      }
    }
  }

  /// Those that OpenAPI can describe, which knows nothing of WebSockets.
  List<Endpoint> documented() {
    return endpoints.stream().filter(endpoint -> !endpoint.operation().isSocket()).toList();
  }

  /// Its routes have their whole paths already.
  private Group group(Router router, Inclusion inclusion) {
    Group group =
        Group.of(
            "",
            setup -> {
              inclusion.around().forEach(around -> around.accept(setup));
              add(router.members(), inclusion, setup::add, setup::add);
            });
    return router.name().map(group::named).orElse(group);
  }
}
