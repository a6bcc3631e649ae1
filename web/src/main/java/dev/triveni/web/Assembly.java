package dev.triveni.web;

import dev.triveni.web.internal.Dispatcher;
import dev.triveni.web.internal.Replies;
import dev.triveni.web.internal.Sockets;
import dev.triveni.web.spi.ServerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Makes of a set-up what answers requests, once, when it is first asked for: that ends the set-up.
/// Thread-safe.
final class Assembly {
  private final Setup setup;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable Assembled assembled;

  /// What was made.
  ///
  /// @param sessions one of the filters
  private record Assembled(Dispatcher dispatcher, SessionFilter sessions) {}

  /// What will be made of this set-up.
  Assembly(Setup setup) {
    this.setup = setup;
  }

  /// The way of requests through the application.
  Dispatcher dispatcher() {
    return assembled().dispatcher();
  }

  /// What keeps sessions.
  SessionFilter sessions() {
    return assembled().sessions();
  }

  private Assembled assembled() {
    Assembled done = assembled;
    return done == null ? make() : done;
  }

  private Assembled make() {
    making.lock();
    try {
      Assembled done = assembled;
      if (done == null) {
        setup.lifecycle.freeze();
        applySettings();
        done = assemble();
        assembled = done;
      }
      return done;
    } finally {
      making.unlock();
    }
  }

  private void applySettings() {
    Config config = setup.config;
    setup.lifecycle.background().limit(config.read("background", BackgroundSettings.class));
    setup.forms.accept(config.read("forms", FormSettings.class));
  }

  private Assembled assemble() {
    SessionFilter sessions =
        new SessionFilter(
            setup.sessions.plan(setup.schemas, () -> setup.signer("session"), setup.clock()));
    List<Filter> filters = StandardFilters.around(setup.filters, sessions, setup.config);
    Replies replies = new Replies(setup.schemas, Sockets.of(setup.config));
    return new Assembled(
        new Dispatcher(setup.routes.router(), filters, setup.errors, replies), sessions);
  }

  /// What is wrong with a set-up, beside what its own checks find.
  static List<SetupProblem> problems(Setup setup) {
    Config config = setup.config;
    List<SetupProblem> problems = new ArrayList<>(setup.routes.problems());
    problems.addAll(setup.commands.problems());
    problems.addAll(setup.development.problems());
    problems.addAll(problemsOf(config, "server", ServerSettings.class));
    problems.addAll(problemsOf(config, "background", BackgroundSettings.class));
    problems.addAll(problemsOf(config, "forms", FormSettings.class));
    problems.addAll(Sockets.problems(config));
    problems.addAll(StandardFilters.problems(config));
    problems.addAll(setup.sessions.problems());
    return problems;
  }

  private static List<SetupProblem> problemsOf(
      Config config, String section, Class<? extends Record> type) {
    try {
      config.read(section, type);
      return List.of();
    } catch (SetupException e) {
      return e.problems();
    }
  }
}
