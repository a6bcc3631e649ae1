package dev.triveni.web.routing;

import static dev.triveni.web.Lookup.orNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Compression;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What Django's shortcuts and view decorators do, where a route says it.
class ShortcutsTest {
  private static final Map<String, String> ARTICLES = Map.of("7", "tea");

  @Test
  @Shows(value = "DJ-81", code = "orNotFound(articles.find(id), \"article \" + id)")
  void whatIsLookedForAndNotThereIsNotFound() {
    App app =
        Apps.create()
            .get(
                "/articles/{id}",
                r -> {
                  String id = r.variable("id");
                  Optional<String> found = Optional.ofNullable(ARTICLES.get(id));
                  return Response.text(orNotFound(found, "article " + id));
                })
            .get(
                "/about/{word}",
                r -> {
                  List<String> all =
                      ARTICLES.values().stream().filter(r.variable("word")::equals).toList();
                  return Response.json(orNotFound(all, "article about " + r.variable("word")));
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/articles/7").text()).isEqualTo("tea");
      assertThat(client.get("/articles/8").status()).isEqualTo(404);
      assertThat(client.get("/articles/8").text()).contains("There is no article 8.");
      assertThat(client.get("/about/tea").text()).isEqualTo("[\"tea\"]");
      assertThat(client.get("/about/rum").text()).contains("There is no article about rum.");
    }
  }

  @Test
  @Shows("DJ-82")
  void aRouteTakesItsMethodsOnlyMayBeCompressedAndNeedsNoSlash() {
    String content = "content ".repeat(500);
    App app =
        Apps.create()
            .add(Route.get("/page/", _ -> Response.text(content)).filter(Compression.gzip()))
            .get("/plain/", _ -> Response.text(content))
            .add(Route.missing("/plain"));
    try (TestClient client = TestClient.of(app)) {
      Headers gzip = Headers.of("Accept-Encoding", "gzip");
      assertThat(client.post("/page/", "{}").status()).isEqualTo(405);
      assertThat(client.get("/page/", gzip).header("Content-Encoding")).contains("gzip");
      assertThat(client.get("/plain/", gzip).header("Content-Encoding")).isEmpty();
      assertThat(client.get("/page").status()).isEqualTo(308);
      assertThat(client.get("/plain").status()).isEqualTo(404);
      assertThat(client.get("/plain").text()).contains("There is nothing at /plain.");
    }
  }
}
