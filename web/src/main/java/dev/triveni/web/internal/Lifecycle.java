package dev.triveni.web.internal;

import dev.triveni.web.App.Check;
import dev.triveni.web.App.Hook;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// What happens once in the life of an application, and of those mounted in it: the end of the
/// set-up, start, preparations, stop. Thread-safe once the set-up is done.
public final class Lifecycle {
  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private final Check lastCheck;
  private final Resources resources;
  private final Background background = new Background();
  private final List<Check> checks = new ArrayList<>();
  private final List<Hook> startHooks = new ArrayList<>();
  private final List<Hook> stopHooks = new ArrayList<>();
  private final Preparations preparations = new Preparations();
  private final List<Lifecycle> mounted = new ArrayList<>();
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private volatile boolean frozen;
  private volatile boolean stopping;

  /// A life that begins with the set-up.
  ///
  /// @param lastCheck finds what is wrong once all other checks have run
  /// @param resources what is opened at the start
  public Lifecycle(Check lastCheck, Resources resources) {
    this.lastCheck = lastCheck;
    this.resources = resources;
  }

  /// Refuses changes once the set-up has ended.
  ///
  /// @param what is to be changed
  public void requireSetup(String what) {
    if (frozen) {
      throw new IllegalStateException(
          "TRV-WEB-007 The application has started: "
              + what
              + " cannot be changed any more. Make this call before start() or run().");
    }
  }

  /// Adds a check.
  public void addCheck(Check check) {
    checks.add(check);
  }

  /// Adds a start hook.
  public void addStart(Hook hook) {
    startHooks.add(hook);
  }

  /// Adds a stop hook.
  public void addStop(Hook hook) {
    stopHooks.add(hook);
  }

  /// Adds work beside the start.
  public void addPreparation(String what, Hook work) {
    preparations.add(what, work);
  }

  /// Lets the life of a mounted application follow this one.
  public void addMounted(Lifecycle other) {
    if (!mounted.contains(other)) {
      mounted.add(other);
    }
  }

  /// Ends the set-up.
  ///
  /// @throws SetupException with the problems that the checks find
  public void freeze() {
    if (!frozen) {
      List<SetupProblem> problems = problems();
      if (!problems.isEmpty()) {
        throw new SetupException(problems);
      }
      endSetup();
    }
  }

  /// The work that requests leave behind.
  public Background background() {
    return background;
  }

  /// Opens the resources, runs the start hooks, and begins the preparations. If a resource or a
  /// start hook fails, the stop hooks run, and what is open is closed.
  public void start() {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "TRV-WEB-027 The application runs already, or has run: it starts only once. Create"
              + " another one for another run.");
    }
    resources.enter();
    try {
      resources.openAll();
      startHooks.forEach(Lifecycle::runOrFail);
      mounted.forEach(this::startMounted);
      preparations.begin();
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  /// Whether everything is prepared, and stop has not begun.
  public boolean isReady() {
    return preparations.areDone() && !stopping;
  }

  /// Waits until everything is prepared.
  ///
  /// @throws RuntimeException what a preparation failed with
  public void awaitPrepared() {
    preparations.await();
  }

  /// Tells that the application is about to stop: it is no longer ready.
  public void beginStop() {
    stopping = true;
    mounted.forEach(Lifecycle::beginStop);
  }

  /// Lets work in the background finish, runs the stop hooks, the last one first, and closes the
  /// resources; each runs whatever the others do.
  public void stop() {
    beginStop();
    if (stopped.compareAndSet(false, true)) {
      preparations.interrupt();
      background.finish();
      mounted.reversed().forEach(Lifecycle::stop);
      stopHooks.reversed().forEach(Lifecycle::runToTheEnd);
      if (started.get()) {
        resources.leave();
      }
    }
  }

  private List<SetupProblem> problems() {
    List<SetupProblem> problems = new ArrayList<>();
    checks.forEach(check -> problems.addAll(check.problems()));
    problems.addAll(lastCheck.problems());
    for (Lifecycle other : mounted) {
      if (!other.frozen) {
        problems.addAll(other.problems());
      }
    }
    return problems;
  }

  private void endSetup() {
    frozen = true;
    mounted.forEach(Lifecycle::endSetup);
  }

  private void startMounted(Lifecycle other) {
    if (!other.started.get()) {
      other.start();
    }
    preparations.alsoAwait(other.preparations);
  }

  private static void runOrFail(Hook hook) {
    try {
      hook.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A start hook failed: " + e.getMessage(), e);
    }
  }

  private static void runToTheEnd(Hook hook) {
    try {
      hook.run();
    } catch (Exception e) {
      LOG.log(Level.ERROR, "A stop hook failed", e);
    }
  }
}
