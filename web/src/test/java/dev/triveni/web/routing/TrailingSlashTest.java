package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TrailingSlash;
import dev.triveni.web.support.Apps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Shows(value = "FL-15", code = "app.get(\"/projects/\", handler).get(\"/about\", handler)")
class TrailingSlashTest {
  private final App app =
      Apps.create()
          .get("/projects/", _ -> Response.text("projects"))
          .get("/about", _ -> Response.text("about"))
          .get("/both", _ -> Response.text("both"))
          .get("/both/", _ -> Response.text("both/"))
          .mount("/inside", Apps.create().get("/deep/", _ -> Response.text("deep")));

  @ParameterizedTest
  @CsvSource({
    "/projects, /projects/",
    "/projects?page=2, /projects/?page=2",
    "//about, /about",
    "/inside//deep/, /inside/deep/",
    "/inside/deep, /inside/deep/",
    "/inside, /inside/",
  })
  void aPathIsRedirectedToTheOneThatTheRouteHas(String target, String location) {
    try (TestClient client = TestClient.of(app)) {
      var response = client.get(target);
      assertThat(response.status()).isEqualTo(308);
      assertThat(response.header("Location")).contains(location);
    }
  }

  @Test
  void aPathWithASlashTooManyIsNotFound() {
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/about/").status()).isEqualTo(404);
      assertThat(client.get("/projects/").text()).isEqualTo("projects");
    }
  }

  @Test
  void aRouteForEachFormIsNotStrict() {
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/both").text()).isEqualTo("both");
      assertThat(client.get("/both/").text()).isEqualTo("both/");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/projects?page=2, /projects/?page=2",
    "/about/, /about",
    "/about//, /about",
    "/inside/deep, /inside/deep/",
  })
  void aSlashMayBeAddedOrRemovedForNow(String target, String location) {
    App inside = Apps.create().get("/deep/", _ -> Response.text("deep"));
    App either =
        Apps.create()
            .trailingSlash(TrailingSlash.EITHER)
            .get("/projects/", _ -> Response.text("projects"))
            .get("/about", _ -> Response.text("about"))
            .mount("/inside", inside.trailingSlash(TrailingSlash.EITHER));
    try (TestClient client = TestClient.of(either)) {
      var response = client.get(target);
      assertThat(response.status()).isEqualTo(307);
      assertThat(response.header("Location")).contains(location);
      assertThat(client.get("//about").status()).isEqualTo(404);
    }
  }

  @Test
  void slashesMayHaveToBeExact() {
    try (TestClient client = TestClient.of(app.trailingSlash(TrailingSlash.EXACT))) {
      assertThat(client.get("/projects").status()).isEqualTo(404);
      assertThat(client.get("/about/").status()).isEqualTo(404);
    }
  }
}
