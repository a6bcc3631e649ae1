package dev.triveni.web.internal;

import dev.triveni.web.App.Hook;
import dev.triveni.web.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is left to do for a request once its handler has returned: to change the response, to do
/// quick work once it is sent, and slow work in the background. Thread-safe.
public final class Afterwards {
  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private final Pending<UnaryOperator<Response>> changes = new Pending<>();
  private final Pending<Hook> hooks = new Pending<>();
  private final Pending<Hook> background = new Pending<>();

  /// Adds a change of the response, to be made after those that were added earlier.
  public void addChange(UnaryOperator<Response> change) {
    changes.add(change);
  }

  /// Adds work, to be done before what was added earlier.
  public void add(Hook hook) {
    hooks.add(hook);
  }

  /// Adds slow work, to be done after what was added earlier.
  public void addBackground(Hook work) {
    background.add(work);
  }

  /// The response with all changes.
  public Response change(Response response) {
    Response changed = response;
    for (var all = changes.take(); !all.isEmpty(); all = changes.take()) {
      for (UnaryOperator<Response> change : all) {
        changed = change.apply(changed);
      }
    }
    return changed;
  }

  /// Does all quick work, and what it adds; a failure is logged, and the rest is done nevertheless.
  public void run() {
    for (List<Hook> all = hooks.take(); !all.isEmpty(); all = hooks.take()) {
      all.reversed().forEach(hook -> run(hook, "Work after the response failed"));
    }
  }

  /// Whether there is slow work.
  boolean hasBackground() {
    return !background.isEmpty();
  }

  /// Does all slow work, and what it adds; a failure is logged, and the rest is done nevertheless.
  void runBackground(String name) {
    for (List<Hook> all = background.take(); !all.isEmpty(); all = background.take()) {
      all.forEach(work -> run(work, "Failed: " + name));
    }
  }

  private static void run(Hook hook, String failure) {
    try {
      hook.run();
    } catch (Throwable e) {
      LOG.log(Level.ERROR, failure, e);
    }
  }
}
