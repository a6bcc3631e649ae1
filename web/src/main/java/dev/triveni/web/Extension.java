package dev.triveni.web;

/// Adds something to an application: routes, filters, error handlers, work at start and stop.
///
/// An extension keeps to a contract, on which applications and other extensions rely: it may be
/// installed in any number of applications of one process, leaves alone what is not its own, lets
/// requests run at the same time and streams pass, and ends what it has begun. {@link
/// ExtensionCheck} tells whether it does.
@FunctionalInterface
public interface Extension {

  /// The newest contract that this version of Triveni keeps with extensions.
  int CONTRACT = 1;

  /// Adds what this extension offers. Called once for each application, before it starts.
  void install(App app);

  /// The contract that this extension was written for; an application refuses one that it does not
  /// know.
  default int contract() {
    return 1;
  }
}
