package dev.triveni.web.lifecycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.App;
import dev.triveni.web.Converter;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.Health;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Logs;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LifecycleTest {
  private final List<String> log = new CopyOnWriteArrayList<>();

  @Test
  void startHooksRunInOrderAndStopHooksBackwards() {
    App app =
        Apps.create()
            .onStart(() -> log.add("start 1"))
            .onStart(() -> log.add("start 2"))
            .onStop(() -> log.add("stop 1"))
            .onStop(() -> log.add("stop 2"));
    TestClient client = TestClient.of(app);
    assertThat(log).containsExactly("start 1", "start 2");
    client.close();
    client.close();
    assertThat(log).containsExactly("start 1", "start 2", "stop 2", "stop 1");
  }

  @Test
  void aStopHookThatFailsIsLoggedAndTheOthersRun() {
    App app =
        Apps.create()
            .onStop(() -> log.add("stop 1"))
            .onStop(() -> {
              throw new IOException("planted");
            });
    try (Logs logs = Logs.of("dev.triveni.web")) {
      TestClient.of(app).close();
      assertThat(log).containsExactly("stop 1");
      assertThat(logs.lines(Level.SEVERE)).containsExactly("SEVERE A stop hook failed");
      assertThat(logs.thrown(Level.SEVERE)).hasMessage("planted");
    }
  }

  @Test
  void aStartHookThatFailsStopsTheStartAndWhatHadStarted() {
    App app =
        Apps.create()
            .onStart(() -> {
              throw new IOException("no disk");
            })
            .onStart(() -> log.add("never"))
            .onStop(() -> log.add("stop"));
    assertThatThrownBy(() -> TestClient.of(app)).hasMessage("A start hook failed: no disk");
    assertThat(log).containsExactly("stop");
  }

  @Test
  void anApplicationThatHasStartedCannotBeChanged() {
    App app = Apps.create().get("/", _ -> Response.noContent());
    Map<String, Consumer<App>> changes =
        Map.ofEntries(
            Map.entry("routes", a -> a.get("/x", _ -> Response.noContent())),
            Map.entry("mounts", a -> a.mount("/x", _ -> Response.noContent())),
            Map.entry("filters", a -> a.filter((r, next) -> next.handle(r))),
            Map.entry("error handlers", a -> a.onStatus(404, (_, _) -> Response.noContent())),
            Map.entry("the error format", a -> a.errorFormat(ErrorFormat.detail())),
            Map.entry(
                "converters", a -> a.converter("x", Converter.of(String.class, Optional::of))),
            Map.entry("extensions", a -> a.install(_ -> {})),
            Map.entry("resources", a -> a.resource(List.class, _ -> List.of())),
            Map.entry("commands", a -> a.command("x", "Does nothing", _ -> {})),
            Map.entry("checks", a -> a.check(List::of)),
            Map.entry("start hooks", a -> a.onStart(() -> {})),
            Map.entry("stop hooks", a -> a.onStop(() -> {})),
            Map.entry("preparations", a -> a.prepare("x", () -> {})),
            Map.entry("parts", a -> a.part(List.class, _ -> List.of())));
    try (TestClient client = TestClient.of(app)) {
      changes.forEach((what, change) ->
          assertThatIllegalStateException()
              .as(what)
              .isThrownBy(() -> change.accept(app))
              .withMessage(
                  "TRV-WEB-007 The application has started: "
                      + what
                      + " cannot be changed any more. Make this call before start() or run()."));
      assertThat(client.get("/").status()).isEqualTo(204);
    }
  }

  @Test
  void anApplicationStartsOnce() {
    App app = Apps.create().onStop(() -> log.add("stop"));
    try (TestClient _ = TestClient.of(app)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> TestClient.of(app))
          .withMessageStartingWith("TRV-WEB-027 The application runs already, or has run");
      assertThat(log).as("the second start does not stop the first").isEmpty();
    }
  }

  @Test
  void withoutAnEngineNothingIsServed() {
    assertThatThrownBy(() -> Apps.create().start())
        .hasMessageContaining("TRV-WEB-002 class path: There is no HTTP engine");
  }

  @Test
  void anApplicationIsReadyOnceEverythingIsPrepared() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    App app = Apps.create().install(Health.checks());
    app.prepare(
        "load model minilm",
        () -> {
          log.add(Thread.currentThread().getName());
          asked.countDown();
          release.await();
        });
    app.prepare("quick", () -> {});
    Thread starter =
        Thread.startVirtualThread(() -> {
          try (TestClient client = TestClient.of(app)) {
            log.add("ready: " + client.get("/health/ready").text());
          }
        });
    assertThat(asked.await(10, SECONDS)).isTrue();
    assertThat(app.isReady()).isFalse();
    release.countDown();
    assertThat(starter.join(Duration.ofSeconds(10))).isTrue();
    assertThat(log).containsExactly("load model minilm", "ready: {\"status\":\"ready\"}");
    assertThat(app.isReady()).as("after the stop").isFalse();
  }

  @Test
  void healthIsToldFromTheOutside() {
    App app = Apps.create().install(Health.checks());
    TestClient client = TestClient.of(app);
    try (client) {
      assertThat(client.get("/health/live").text()).isEqualTo("{\"status\":\"live\"}");
      assertThat(client.get("/health/live").header("Cache-Control")).contains("no-store");
      assertThat(client.get("/health/ready").status()).isEqualTo(200);
    }
    assertThat(client.get("/health/ready").status()).isEqualTo(503);
    assertThat(client.get("/health/live").status()).isEqualTo(200);
  }

  @Test
  void aPreparationThatFailsStopsTheStartAtOnceWithItsReason() {
    App app =
        Apps.create()
            .prepare("wait for ever", () -> waitForEver())
            .prepare(
                "load model minilm",
                () -> {
                  throw new IOException("model.onnx is not there");
                })
            .onStop(() -> log.add("stop"));
    assertThatThrownBy(() -> TestClient.of(app))
        .hasMessage("Could not load model minilm: model.onnx is not there")
        .hasCauseInstanceOf(IOException.class);
    assertThat(log).contains("stop");
    assertThat(app.isReady()).isFalse();
  }

  @Test
  void aPreparationThatExplainsItsFailureIsNotWrapped() {
    App app =
        Apps.create()
            .prepare(
                "x",
                () -> {
                  throw new IllegalStateException("TRV-AI-001 The model is corrupt.");
                });
    assertThatThrownBy(() -> TestClient.of(app))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("TRV-AI-001 The model is corrupt.");
  }

  @Test
  void aPreparationThatIsStillGoingOnIsInterruptedByTheStop() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    App app =
        Apps.create()
            .prepare(
                "wait",
                () -> {
                  try {
                    waitForEver();
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                  }
                })
            .prepare(
                "fail",
                () -> {
                  throw new IllegalStateException("planted");
                });
    assertThatThrownBy(() -> TestClient.of(app)).hasMessage("planted");
    assertThat(interrupted.await(10, SECONDS)).isTrue();
  }

  @Test
  void anExtensionAddsWhatItOffersAndSharesItsParts() {
    record Names(List<String> list) {}
    App app = Apps.create();
    for (String name : List.of("a", "b")) {
      app.install(target -> {
        target.part(Names.class, _ -> new Names(new ArrayList<>())).list().add(name);
        target.add(Route.get("/" + name, _ -> Response.text(name)));
        target.filter((request, next) -> next.handle(request).header("X-Extension", name));
      });
    }
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/b").headers().all("X-Extension")).containsExactly("b", "a");
      assertThat(app.part(Names.class, _ -> new Names(List.of())).list()).containsExactly("a", "b");
    }
  }

  private static void waitForEver() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
