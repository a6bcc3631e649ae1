package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Extension;
import dev.triveni.web.Filter;
import dev.triveni.web.Handler;
import dev.triveni.web.Key;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What Django's middleware does around views and templates.
@Shows(value = "DJ-83", code = "app.filter((request, next) -> next.handle(request))")
class FiltersOfPagesTest {
  private static final Key<String> TENANT = Key.of("tenant");

  /// A filter that is a class, with something of its own.
  private record Naming(String name, List<String> log) implements Filter {
    @Override
    public Response handle(Request request, Handler next) throws Exception {
      String route = request.route().flatMap(Route::name).orElse("no route");
      log.add(name + " before " + route);
      Response response = next.handle(request.with(TENANT, name));
      log.add(name + " after " + response.status());
      return response;
    }
  }

  private static App app(Map<String, String> settings, List<String> log) {
    return App.create(Config.of(settings))
        .install(Html.templates().provide("name", request -> request.get(TENANT)))
        .filter(new Naming("acme", log))
        .install(onlyWhereWanted(log))
        .add(Route.get("/", _ -> Html.page("hello")).named("home"))
        .add(Route.get("/fails", FiltersOfPagesTest::fail).named("failing"))
        .onError(IllegalStateException.class, (error, _) -> Response.text(error.getMessage()));
  }

  private static Response fail(Request request) {
    throw new IllegalStateException("converted");
  }

  /// Django's `MiddlewareNotUsed`: a setting decides at the start.
  private static Extension onlyWhereWanted(List<String> log) {
    return app -> {
      if (app.config().find("audit").isPresent()) {
        app.filter(new Naming("audit", log));
      }
    };
  }

  @Test
  void aFilterGivesTemplatesAParameterAndKnowsTheRoute() {
    List<String> log = new ArrayList<>();
    try (TestClient client = TestClient.of(app(Map.of(), log))) {
      assertThat(client.get("/").text()).contains("<h1>Hello acme</h1>");
    }
    assertThat(log).containsExactly("acme before home", "acme after 200");
  }

  @Test
  void filtersThatASettingAddsStandInTheirOrder() {
    List<String> log = new ArrayList<>();
    try (TestClient client = TestClient.of(app(Map.of("audit", "yes"), log))) {
      assertThat(client.get("/").text()).contains("<h1>Hello audit</h1>");
    }
    assertThat(log)
        .containsExactly(
            "acme before home", "audit before home", "audit after 200", "acme after 200");
  }

  @Test
  void anExceptionHasBecomeAResponseForThem() {
    List<String> log = new ArrayList<>();
    try (TestClient client = TestClient.of(app(Map.of(), log))) {
      assertThat(client.get("/fails").text()).isEqualTo("converted");
    }
    assertThat(log).containsExactly("acme before failing", "acme after 200");
  }
}
