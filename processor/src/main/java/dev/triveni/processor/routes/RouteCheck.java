package dev.triveni.processor.routes;

import java.util.List;

/// One rule about the routes of a class; reports what breaks it.
interface RouteCheck {
  void check(List<Route> routes);
}
