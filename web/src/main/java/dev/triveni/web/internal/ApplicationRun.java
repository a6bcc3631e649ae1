package dev.triveni.web.internal;

import dev.triveni.web.App;
import dev.triveni.web.RunningApp;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.spi.Engine;
import dev.triveni.web.spi.RunningEngine;
import dev.triveni.web.spi.ServerSettings;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// One run of an application on an engine.
public final class ApplicationRun implements RunningApp {
  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private final Lifecycle lifecycle;
  private final RunningEngine engine;
  private final String url;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ApplicationRun(Lifecycle lifecycle, RunningEngine engine, String scheme) {
    this.lifecycle = lifecycle;
    this.engine = engine;
    this.url = scheme + "://localhost:" + engine.port();
  }

  /// Starts an application whose set-up has ended.
  public static RunningApp start(App app, Lifecycle lifecycle) throws IOException {
    ServerSettings settings = app.config().read("server", ServerSettings.class);
    Engine engine = ServiceLoader.load(Engine.class).findFirst().orElseThrow(ApplicationRun::none);
    lifecycle.start();
    try {
      String scheme = settings.tls().isPresent() ? "https" : "http";
      return new ApplicationRun(lifecycle, engine.start(app, settings), scheme);
    } catch (IOException | RuntimeException e) {
      lifecycle.stop();
      throw e;
    }
  }

  /// Starts an application without a socket.
  public static RunningApp startWithoutServer(Lifecycle lifecycle) {
    lifecycle.start();
    try {
      lifecycle.awaitPrepared();
      return new ApplicationRun(lifecycle, new NoEngine(), "http");
    } catch (RuntimeException e) {
      lifecycle.stop();
      throw e;
    }
  }

  /// Serves until the process is told to stop.
  public static void run(App app) {
    long begin = System.nanoTime();
    try (RunningApp run = app.start()) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAndHalt(run), "stop"));
      LOG.log(Level.INFO, "Serving on " + run.url());
      run.awaitReady();
      LOG.log(Level.INFO, "Ready after " + (System.nanoTime() - begin) / 1_000_000 + " ms");
      new CountDownLatch(1).await();
    } catch (IOException | RuntimeException e) {
      logFailure("The application cannot start", e);
      Runtime.getRuntime().halt(1);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Tells why something ends that was begun. A failure that explains itself, with an id, needs no
  /// stack trace.
  static void logFailure(String what, Exception failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof SetupException || message.startsWith("TRV-")) {
      LOG.log(Level.ERROR, message);
    } else {
      LOG.log(Level.ERROR, what, failure);
    }
  }

  @Override
  public int port() {
    return engine.port();
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public void awaitReady() {
    lifecycle.awaitPrepared();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      lifecycle.beginStop();
      engine.stop();
      lifecycle.stop();
    }
  }

  /// A shutdown hook's JVM would exit with 143 after `SIGTERM`; a stop that went well is 0.
  private static void closeAndHalt(RunningApp run) {
    run.close();
    Runtime.getRuntime().halt(0);
  }

  private static SetupException none() {
    return new SetupException(
        new SetupProblem(
            "TRV-WEB-002",
            "class path",
            "There is no HTTP engine to run the application on.",
            "Add the dependency dev.triveni:triveni-server."));
  }

  private static final class NoEngine implements RunningEngine {
    @Override
    public int port() {
      return 80;
    }

    @Override
    public void stop() {
      // nothing runs
    }
  }
}
