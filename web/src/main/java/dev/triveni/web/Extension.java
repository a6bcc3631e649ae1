package dev.triveni.web;

/// Adds something to an application: routes, filters, error handlers, work at start and stop.
@FunctionalInterface
public interface Extension {

  /// Adds what this extension offers. Called once for each application, before it starts.
  void install(App app);
}
