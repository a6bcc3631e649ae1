package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.Codec;
import dev.triveni.schema.Schemas;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Handler;
import dev.triveni.web.Health;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Shows(value = "FA-31", code = "app.mount(\"/shop\", shop)")
class MountTest {
  private static final Handler PATHS =
      request -> Response.text(request.mountPath() + "|" + request.path());

  @Test
  void somethingMountedSeesThePathThatRemains() {
    App app = Apps.create().mount("/files", PATHS).mount("/a/b/", PATHS);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/files/").text()).isEqualTo("/files|/");
      assertThat(client.get("/files/x/y").text()).isEqualTo("/files|/x/y");
      assertThat(client.get("/files/a%20b//").text()).isEqualTo("/files|/a%20b//");
      assertThat(client.delete("/a/b/c").text()).isEqualTo("/a/b|/c");
      assertThat(client.get("/fil").status()).isEqualTo(404);
    }
  }

  @Test
  void aMountAtTheRootTakesWhatNoRouteTakes() {
    App app = Apps.create().mount("/", PATHS).get("/own", _ -> Response.text("own"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/own").text()).isEqualTo("own");
      assertThat(client.get("/").text()).isEqualTo("|/");
      assertThat(client.get("/x/y").text()).isEqualTo("|/x/y");
      assertThat(client.post("/own", "{}").status()).isEqualTo(405);
      assertThat(client.post("/own", "{}").header("Allow")).contains("GET, HEAD, OPTIONS");
      assertThat(client.post("/other", "{}").text()).isEqualTo("|/other");
    }
  }

  @Test
  @Shows({"FA-31", "FL-21"})
  void applicationsNestAndKnowWhereTheyAre() {
    App inner =
        Apps.create()
            .get("/{id:int}", request -> Response.text(request.variables() + " " + request.url()));
    App middle = Apps.create().mount("/items", inner);
    App outer = Apps.create().mount("/{tenant}/api", middle);
    try (TestClient client = TestClient.of(outer)) {
      assertThat(client.get("/acme/api/items/7?a=b").text())
          .isEqualTo("{tenant=acme, id=7} http://localhost/acme/api/items/7?a=b");
    }
  }

  @Test
  void oneApplicationMayBeMountedTwice() {
    App inner =
        Apps.create()
            .add(
                Route.get("/x", request -> Response.text(request.mountPath() + request.path()))
                    .named("x"));
    App outer = Apps.create().mount("/a", inner).mount("/b", inner);
    try (TestClient client = TestClient.of(outer)) {
      assertThat(client.get("/a" + inner.url("x")).text()).isEqualTo("/a/x");
      assertThat(client.get("/b" + inner.url("x")).text()).isEqualTo("/b/x");
    }
  }

  @Test
  void aMountedApplicationAnswersItsFailuresItself() {
    App inner =
        Apps.create()
            .get("/fails", _ -> failure())
            .onError(IllegalStateException.class, (_, _) -> Response.text("inner").withStatus(500))
            .onStatus(404, (_, _) -> Response.text("inner 404").withStatus(404));
    App outer =
        Apps.create()
            .get("/fails", _ -> failure())
            .onError(IllegalStateException.class, (_, _) -> Response.text("outer").withStatus(500))
            .mount("/in", inner);
    try (TestClient client = TestClient.of(outer)) {
      assertThat(client.get("/fails").text()).isEqualTo("outer");
      assertThat(client.get("/in/fails").text()).isEqualTo("inner");
      assertThat(client.get("/in/nothing").text()).isEqualTo("inner 404");
      assertThat(client.get("/nothing").text()).contains("\"instance\":\"/nothing\"");
    }
  }

  @Test
  void aProblemNamesTheWholePath() {
    App inner =
        Apps.create()
            .get(
                "/x",
                _ -> {
                  throw HttpException.forbidden("No.");
                });
    try (TestClient client = TestClient.of(Apps.create().mount("/in", inner))) {
      assertThat(client.get("/in/x").text()).contains("\"instance\":\"/in/x\"");
      assertThat(client.get("/in/y").text()).contains("There is nothing at /in/y.");
    }
  }

  @Test
  void filtersOfTheOuterApplicationGoAroundTheInnerOne() {
    App inner = Apps.create().filter((r, next) -> next.handle(r).header("X-Filter", "inner"));
    inner.get("/x", _ -> Response.noContent());
    App outer = Apps.create().filter((r, next) -> next.handle(r).header("X-Filter", "outer"));
    try (TestClient client = TestClient.of(outer.mount("/in", inner))) {
      assertThat(client.get("/in/x").headers().all("X-Filter")).containsExactly("inner", "outer");
    }
  }

  @Test
  void theLifeOfAMountedApplicationFollowsTheOuterOne() {
    List<String> log = new ArrayList<>();
    App inner = lived("inner", log).prepare("inner", () -> log.add("inner prepares"));
    App outer = lived("outer", log).mount("/a", inner).mount("/b", inner).install(Health.checks());
    try (TestClient client = TestClient.of(outer)) {
      assertThat(log).containsExactly("outer starts", "inner starts", "inner prepares");
      assertThat(client.get("/health/ready").status()).isEqualTo(200);
      assertThat(inner.isReady()).isTrue();
    }
    assertThat(log).endsWith("inner stops", "outer stops");
    assertThat(inner.isReady()).isFalse();
  }

  @Test
  void aMountedApplicationWritesJsonWithItsOwnSchemas() {
    Schemas schemas = Schemas.create(options -> options.codec(Temperature.class, new InDegrees()));
    App inner =
        App.create(Config.of(Map.of()), schemas)
            .get("/t", _ -> Response.json(new Temperature(21)))
            .get("/many", _ -> Response.json(Collections.nCopies(20_000, new Temperature(1))))
            .get("/events", _ -> Response.events(events -> events.send("t", new Temperature(3))))
            .post("/t", request -> Response.json(request.json(Temperature.class)));
    try (TestClient client = TestClient.of(Apps.create().mount("/in", inner))) {
      assertThat(client.get("/in/t").text()).isEqualTo("\"21 °C\"");
      assertThat(client.post("/in/t", "\"5 °C\"").text()).isEqualTo("\"5 °C\"");
      assertThat(client.get("/in/many").text()).startsWith("[\"1 °C\",").hasSize(20_000 * 7 + 1);
      assertThat(client.get("/in/events").text()).isEqualTo("event: t\ndata: \"3 °C\"\n\n");
    }
  }

  private static App lived(String name, List<String> log) {
    return Apps.create()
        .onStart(() -> log.add(name + " starts"))
        .onStop(() -> log.add(name + " stops"));
  }

  private static Response failure() {
    throw new IllegalStateException("planted");
  }

  record Temperature(int degrees) {}

  private static final class InDegrees implements Codec<Temperature> {
    @Override
    public Temperature read(@Nullable Object tree) {
      return new Temperature(Integer.parseInt(String.valueOf(tree).split(" ")[0]));
    }

    @Override
    public Object write(Temperature value) {
      return value.degrees() + " °C";
    }
  }
}
