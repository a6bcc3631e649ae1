package dev.triveni.web.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.CacheControl;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Shows(value = "DJ-82", code = "route.filter(CacheControl.shared(Duration.ofHours(1)))")
class CacheControlTest {

  @Test
  void directivesAreWrittenInOrder() {
    assertThat(
            CacheControl.shared(Duration.ofHours(1))
                .sharedFor(Duration.ofDays(1))
                .mustRevalidate()
                .noTransform()
                .staleWhileRevalidating(Duration.ofSeconds(30))
                .staleIfError(Duration.ofMinutes(5)))
        .hasToString(
            "public, max-age=3600, s-maxage=86400, must-revalidate, no-transform,"
                + " stale-while-revalidate=30, stale-if-error=300");
    assertThat(CacheControl.own(Duration.ofSeconds(5)).immutable())
        .hasToString("private, max-age=5, immutable");
    assertThat(CacheControl.revalidated()).hasToString("no-cache");
  }

  @Test
  void aFilterSetsItWhereTheHandlerHasNotAndNothingFailed() {
    App app =
        Apps.create()
            .filter(CacheControl.shared(Duration.ofMinutes(1)))
            .get("/", _ -> Response.text("a"))
            .get("/own", _ -> CacheControl.revalidated().on(Response.text("b")))
            .add(Route.get("/never", _ -> failure()).filter(CacheControl.never()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").header("Cache-Control")).contains("public, max-age=60");
      assertThat(client.get("/own").header("Cache-Control")).contains("no-cache");
      assertThat(client.get("/missing").header("Cache-Control")).isEmpty();
    }
  }

  @Test
  void neverIsForErrorsToo() {
    App app = Apps.create().filter(CacheControl.never()).get("/", _ -> failure());
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").status()).isEqualTo(403);
      assertThat(client.get("/").header("Cache-Control"))
          .contains("private, no-cache, no-store, must-revalidate");
    }
  }

  @Test
  void aResponseNamesTheFieldsThatItDependsOn() {
    App app = Apps.create().get("/", _ -> Response.text("a").varyBy("Cookie").varyBy("cookie"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").headers().all("Vary")).containsExactly("Cookie");
    }
  }

  private static Response failure() {
    throw HttpException.forbidden("No.");
  }
}
