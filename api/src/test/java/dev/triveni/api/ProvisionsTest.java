package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.Provides.Scope;
import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ProvisionsTest {
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final App app =
      Apps.app(api -> api.undocumented().providers(new Storage()).routes(new Counted()));

  record Pool(List<String> log) implements AutoCloseable {
    @Override
    public void close() {
      log.add("close pool");
    }
  }

  record Reports(Pool pool) implements AutoCloseable {
    int count() {
      return 3;
    }

    @Override
    public void close() {
      pool.log().add("close reports");
    }
  }

  record Caller(String name) {}

  class Storage {
    @Provides(Scope.APPLICATION)
    Pool pool() {
      log.add("open pool");
      return new Pool(log);
    }

    @Provides
    Reports reports(Pool pool) {
      log.add("open reports");
      return new Reports(pool);
    }

    @Provides
    Caller caller(@Header("X-Caller") String name) {
      return new Caller(name);
    }
  }

  @Routes
  static class Counted {
    @Get("/count")
    int count(Reports reports) {
      return reports.count();
    }
  }

  @Test
  @Shows(value = "FA-21", code = "Providers.of(app).open().get(Reports.class)")
  void aCommandHasTheProvidersOfRequestsAndClosesThem() {
    app.command(
        "count",
        "Counts the reports",
        terminal -> {
          try (Provisions provisions = Providers.of(App.current()).open()) {
            assertThat(provisions.get(Reports.class)).isSameAs(provisions.get(Reports.class));
            terminal.print("" + provisions.get(Reports.class).count());
          }
        });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/count").json()).isEqualTo(3L);
      log.clear();
      assertThat(client.command("count").output()).isEqualTo("3\n");
      assertThat(log)
          .as("the pool is that of the requests")
          .containsExactly("open reports", "close reports");
    }
  }

  @Test
  @Shows("FA-21")
  void valuesOfTheApplicationEndWithTheWorkIfItDoesNotRun() throws Exception {
    for (int i = 0; i < 2; i++) {
      app.within(() -> {
        try (Provisions provisions = Providers.of(app).open()) {
          provisions.get(Reports.class);
        }
      });
    }
    assertThat(log)
        .containsExactly(
            "open pool",
            "open reports",
            "close reports",
            "close pool",
            "open pool",
            "open reports",
            "close reports",
            "close pool");
  }

  @Test
  void workInTheBackgroundHasTheProvidersToo() {
    app.get(
        "/later",
        request -> {
          request.background(() -> {
            try (Provisions provisions = Providers.of(App.current()).open()) {
              log.add("counted " + provisions.get(Reports.class).count());
            }
          });
          return Response.noContent();
        });
    try (TestClient client = TestClient.of(app)) {
      client.get("/later");
    }
    assertThat(log)
        .containsExactly("open pool", "open reports", "counted 3", "close reports", "close pool");
  }

  @Test
  void whatIsMadeOfARequestOrNotProvidedIsRefused() throws Exception {
    app.within(() -> {
      try (Provisions provisions = Providers.of(app).open()) {
        assertThatThrownBy(() -> provisions.get(Caller.class))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TRV-API-164 This value is made of a request");
        assertThatThrownBy(() -> provisions.get(Thread.class))
            .hasMessage(
                "TRV-API-167 Nothing provides java.lang.Thread. Add a method with @Provides that"
                    + " returns it.");
      }
    });
  }
}
