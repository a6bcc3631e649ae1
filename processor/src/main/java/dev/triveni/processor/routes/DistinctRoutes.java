package dev.triveni.processor.routes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Messager;

/// No two routes of a class match the same requests.
record DistinctRoutes(Messager messager) implements RouteCheck {

  @Override
  public void check(List<Route> routes) {
    Map<String, Route> first = new HashMap<>();
    for (Route route : routes) {
      Route earlier = first.putIfAbsent(route.verb() + " " + route.pattern().shape(), route);
      if (earlier != null) {
        report(route, earlier);
      }
    }
  }

  private void report(Route route, Route earlier) {
    String message =
        """
        TRV-PROC-003 Route %s (%s) is declared already: %s (%s) matches the same requests \
        (names of variables make no difference). Remove one, or give one a different path.\
        """
            .formatted(route.title(), route.place(), earlier.title(), earlier.place());
    route.refuse(message, messager);
  }
}
