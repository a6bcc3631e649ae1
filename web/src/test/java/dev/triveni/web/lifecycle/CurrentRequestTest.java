package dev.triveni.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Concurrent;
import dev.triveni.web.Key;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Logs;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CurrentRequestTest {
  private static final Key<String> USER = Key.of("user");

  private final List<String> log = new CopyOnWriteArrayList<>();

  @Test
  @Shows(value = "FL-06", code = "Request.current().get(USER)")
  void whatAFilterPutsBesideARequestIsAtHandInTheHandlerAndGoneInTheNextRequest() {
    App app =
        Apps.create()
            .filter((request, next) ->
                next.handle(
                    request.query("user").map(name -> request.with(USER, name)).orElse(request)))
            .get("/{id}", _ -> Response.text(seen()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/7?user=ann").text()).isEqualTo("Optional[ann] {id=7}");
      assertThat(client.get("/8").text()).isEqualTo("Optional.empty {id=8}");
    }
  }

  @Test
  @Shows("FL-06")
  void outsideOfARequestThereIsNone() {
    assertThat(Request.findCurrent()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(Request::current)
        .withMessageStartingWith("TRV-WEB-018 There is no current request in thread '")
        .withMessageContaining("start threads with Concurrent.startThread");
  }

  @Test
  void concurrentTasksHaveTheRequestAndTheirResultsAreInOrder() {
    App app =
        Apps.create()
            .filter((request, next) -> next.handle(request.with(USER, "ann")))
            .get(
                "/{id}",
                _ ->
                    Response.json(
                        Concurrent.all(
                            () -> {
                              Thread.sleep(20);
                              return "slow " + seen();
                            },
                            () -> "quick " + seen())));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/7").json())
          .isEqualTo(List.of("slow Optional[ann] {id=7}", "quick Optional[ann] {id=7}"));
    }
  }

  @Test
  void tasksRunOutsideOfARequestToo() throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Callable<Boolean> task = () -> threads.add(Thread.currentThread());
    assertThat(Concurrent.all(List.of(task, task))).containsExactly(true, true);
    assertThat(threads)
        .hasSize(2)
        .allMatch(Thread::isVirtual)
        .doesNotContain(Thread.currentThread());
  }

  @Test
  void theFirstFailureInterruptsTheOthersAndIsThrown() {
    CountDownLatch waiting = new CountDownLatch(1);
    assertThatThrownBy(() ->
            Concurrent.all(
                () -> {
                  waiting.countDown();
                  try {
                    Thread.sleep(60_000);
                  } catch (InterruptedException e) {
                    log.add("interrupted");
                  }
                  return "never";
                },
                () -> {
                  waiting.await();
                  throw new IOException("planted");
                }))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("planted");
    assertThat(log).containsExactly("interrupted");
  }

  @Test
  void anErrorOfATaskIsThrownAsItIs() {
    assertThatThrownBy(() ->
            Concurrent.all(() -> {
              throw new AssertionError("planted");
            }))
        .isExactlyInstanceOf(AssertionError.class);
  }

  @Test
  void anInterruptOfTheCallerInterruptsAllTasksAndWaitsForThem() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(2);
    Callable<String> task =
        () -> {
          begun.countDown();
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            log.add("task");
          }
          return "never";
        };
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread caller =
        Thread.startVirtualThread(() -> {
          try {
            Concurrent.all(List.of(task, task));
          } catch (Exception e) {
            log.add("caller");
            thrown.set(e);
          }
        });
    begun.await();
    caller.interrupt();
    caller.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertThat(log).containsExactly("task", "task", "caller");
  }

  @Test
  void aThreadMayGoOnWithTheRequest() {
    App app =
        Apps.create()
            .get(
                "/{id}",
                _ -> {
                  AtomicReference<String> seen = new AtomicReference<>("");
                  Concurrent.startThread(() -> seen.set(seen())).join();
                  return Response.text(seen.get());
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/7").text()).isEqualTo("Optional.empty {id=7}");
    }
  }

  @Test
  void workAfterTheResponseIsDoneLastFirstWithTheRequestThatAskedForIt() {
    App app =
        Apps.create()
            .filter((request, next) -> {
              request.afterResponse(() -> log.add("filter " + seen()));
              return next.handle(request.with(USER, "ann"));
            })
            .get(
                "/{id}",
                request -> {
                  request.afterResponse(() -> log.add("handler 1 " + seen()));
                  request.afterResponse(() -> {
                    log.add("handler 2");
                    request.afterResponse(() -> log.add("added later"));
                  });
                  return Response.stream("text/plain", _ -> log.add("written"));
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/7").status()).isEqualTo(200);
    }
    assertThat(log)
        .containsExactly(
            "written",
            "handler 2",
            "handler 1 Optional[ann] {id=7}",
            "filter Optional.empty {id=7}",
            "added later");
  }

  @Test
  void workAfterTheResponseThatFailsIsLoggedAndTheRestIsDone() {
    App app =
        Apps.create()
            .get(
                "/",
                request -> {
                  request.afterResponse(() -> log.add("done"));
                  request.afterResponse(() -> {
                    throw new AssertionError("planted");
                  });
                  return Response.text("fine");
                });
    try (TestClient client = TestClient.of(app);
        Logs logs = Logs.of("dev.triveni.web")) {
      assertThat(client.get("/").text()).isEqualTo("fine");
      assertThat(log).containsExactly("done");
      assertThat(logs.lines(Level.INFO)).containsExactly("SEVERE Work after the response failed");
      assertThat(logs.thrown(Level.INFO)).hasMessage("planted");
    }
  }

  @Test
  void workAfterAStreamThatBrokeOffIsDone() {
    App app =
        Apps.create()
            .get(
                "/",
                request -> {
                  request.afterResponse(() -> log.add("closed"));
                  return Response.stream(
                      "text/plain",
                      _ -> {
                        throw new IOException("gone");
                      });
                });
    try (TestClient client = TestClient.of(app)) {
      assertThatThrownBy(() -> client.get("/")).hasMessageContaining("broke off");
    }
    assertThat(log).containsExactly("closed");
  }

  @Test
  void eachRequestIsLoggedOnItsEndIfThatIsWanted() {
    App app = Apps.create().get("/x/{id}", _ -> Response.text("fine"));
    try (TestClient client = TestClient.of(app);
        Logs logs = Logs.of("dev.triveni.web.access")) {
      String id = client.get("/x/7?secret=1").header("X-Request-Id").orElseThrow();
      client.get("/y");
      assertThat(logs.lines(Level.FINE))
          .hasSize(2)
          .satisfiesExactly(
              line -> assertThat(line).matches("FINE GET /x/7 200 in \\d+\\.\\d ms, request " + id),
              line -> assertThat(line).matches("FINE GET /y 404 in .*"));
      assertThat(logs.lines(Level.INFO)).isEmpty();
    }
  }

  @Test
  void everyRequestHasAnIdOfItsOwn() {
    App app = Apps.create().get("/", request -> Response.text(request.id()));
    try (TestClient client = TestClient.of(app)) {
      var first = client.get("/");
      assertThat(first.text()).matches("[0-9a-f]{16}");
      assertThat(first.header("X-Request-Id")).contains(first.text());
      assertThat(client.get("/").text()).isNotEqualTo(first.text());
    }
  }

  private static String seen() {
    Request request = Request.current();
    return request.find(USER) + " " + request.variables();
  }
}
