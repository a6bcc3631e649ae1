package dev.triveni.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Body;
import dev.triveni.web.Config;
import dev.triveni.web.Extension;
import dev.triveni.web.ExtensionCheck;
import dev.triveni.web.Filter;
import dev.triveni.web.Health;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.SetupException;
import dev.triveni.web.support.Apps;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExtensionCheckTest {

  record Settings(String greeting) {}

  private static final Extension KEYED =
      app ->
          app.filter((request, next) -> {
            if (request.header("X-Key").filter("k"::equals).isEmpty()) {
              throw HttpException.of(401, "No key.");
            }
            return next.handle(request).header("X-Seen", "yes");
          });

  @Test
  @Shows(value = "UN-FL-05", code = "ExtensionCheck.of(Greeter::new).verify()")
  void anExtensionThatKeepsToTheContractPasses() {
    ExtensionCheck.of(Health::checks).verify();
    ExtensionCheck.of(() -> KEYED).headers("X-Key", "k").verify();
    ExtensionCheck.of(() -> ExtensionCheckTest::greet)
        .config(Config.of(Map.of("greeter.greeting", "Hello")))
        .after(app -> app.resource(AtomicInteger.class, _ -> new AtomicInteger()))
        .verify();
  }

  private static void greet(App app) {
    Settings settings = app.config().read("greeter", Settings.class);
    app.get("/greet", _ -> Response.text(settings.greeting()))
        .onStart(() -> app.resource(AtomicInteger.class).incrementAndGet());
  }

  static Stream<Arguments> breaches() {
    return Stream.of(
        breach("It can be installed, and starts: ", ExtensionCheckTest::greet),
        breach("It can be installed, and starts: no luck", _ -> fail()),
        breach("It can be installed, and starts: A route of the application gives 401.", KEYED),
        breach("Two applications of one process may have it: once only", new OnceOnly()),
        breach(
            "Routes beside it answer as without it: POST of such a route has another body.",
            filter((request, next) -> {
              Response response = next.handle(request);
              return request.method().equals("POST") ? Response.text("other") : response;
            })),
        breach(
            "Routes beside it answer as without it: GET of such a route gives 200, and not 404.",
            filter((request, next) -> {
              Response response = next.handle(request);
              return response.status() == 404 ? Response.text("a page") : response;
            })),
        breach(
            "Routes beside it answer as without it: DELETE of such a route gives 400, and not 405.",
            app -> app.onError(Exception.class, (_, _) -> Response.status(400))),
        breach(
            "Routes beside it answer as without it: DELETE of such a route has not the same"
                + " field Allow.",
            filter((request, next) -> next.handle(request).withoutHeader("Allow"))),
        breach(
            "Requests run at the same time: Of 4 requests, one waited for another.", oneAtATime()),
        breach(
            "Streams pass as they are written: What was flushed did not arrive before the end.",
            filter((request, next) -> collected(next.handle(request)))));
  }

  private static Arguments breach(String problem, Extension extension) {
    return Arguments.of(problem, extension);
  }

  private static Extension filter(Filter filter) {
    return app -> app.filter(filter);
  }

  private static void fail() {
    throw new IllegalStateException("no luck");
  }

  private static Extension oneAtATime() {
    ReentrantLock lock = new ReentrantLock();
    return filter((request, next) -> {
      lock.lock();
      try {
        return next.handle(request);
      } finally {
        lock.unlock();
      }
    });
  }

  private static Response collected(Response response) throws Exception {
    if (response.body() instanceof Body.Stream(var writer)) {
      return response.withBody(
          new Body.Stream(out -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            writer.writeTo(all);
            out.write(all.toByteArray());
          }));
    }
    return response;
  }

  /// Remembers the application that has it.
  private static final class OnceOnly implements Extension {
    private final Set<App> apps = new HashSet<>();

    @Override
    public void install(App app) {
      apps.add(app);
      if (apps.size() > 1) {
        throw new IllegalStateException("once only");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("breaches")
  @Shows("UN-FL-05")
  void whatBreaksARuleIsSaid(String problem, Extension extension) {
    // one that remembers is made anew for each rule
    ExtensionCheck check =
        ExtensionCheck.of(() -> extension instanceof OnceOnly ? new OnceOnly() : extension);
    assertThat(check.problems()).singleElement().asString().startsWith(problem);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(check::verify)
        .withMessageStartingWith("TRV-WEB-301 ")
        .withMessageContaining(problem);
  }

  @Test
  void aThreadThatGoesOnIsNamed() {
    CountDownLatch end = new CountDownLatch(1);
    Extension endless =
        app -> app.onStart(() -> Thread.ofPlatform().name("endless").start(() -> await(end)));
    try {
      assertThat(ExtensionCheck.of(() -> endless).problems())
          .containsExactly(
              "What it begins ends with the application: The thread 'endless' goes on.");
    } finally {
      end.countDown();
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Written for a version that is still to come.
  private static final class FromTheFuture implements Extension {
    @Override
    public void install(App app) {
      throw new AssertionError("must not be called");
    }

    @Override
    public int contract() {
      return CONTRACT + 1;
    }
  }

  @Test
  @Shows(value = "UN-FL-05", code = "@Override public int contract() { return 1; }")
  void anExtensionOfAnotherContractIsRefusedBeforeItDoesAnything() {
    assertThatExceptionOfType(SetupException.class)
        .isThrownBy(() -> Apps.create().install(new FromTheFuture()))
        .withMessageContaining("TRV-WEB-300")
        .withMessageContaining(
            "FromTheFuture is written for contract 2 of extensions, and this version of Triveni"
                + " keeps contract 1.");
    assertThat(ExtensionCheck.of(FromTheFuture::new).problems()).hasSize(1);
  }
}
