package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import org.junit.jupiter.api.Test;

class MethodsTest {

  @Test
  void headAnswersAsGetDoesWithoutABody() {
    App app = Apps.create().get("/x", _ -> Response.text("text").header("X-A", "b"));
    try (TestClient client = TestClient.of(app)) {
      var head = client.send("HEAD", "/x");
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("X-A")).contains("b");
      assertThat(head.bytes()).isEmpty();
    }
  }

  @Test
  void aRouteForHeadGoesBeforeThatForGet() {
    App app =
        Apps.create()
            .get("/x", _ -> Response.text("text"))
            .add(Route.of("HEAD", "/x", _ -> Response.status(299)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.send("HEAD", "/x").status()).isEqualTo(299);
    }
  }

  @Test
  @Shows(value = "FL-17", code = "app.get(\"/x\", handler) // HEAD, OPTIONS, 405 with Allow")
  void optionsListsTheMethods() {
    App app =
        Apps.create()
            .get("/x", _ -> Response.noContent())
            .put("/x", _ -> Response.noContent())
            .post("/y", _ -> Response.noContent());
    try (TestClient client = TestClient.of(app)) {
      var response = client.send("OPTIONS", "/x");
      assertThat(response.status()).isEqualTo(204);
      assertThat(response.header("Allow")).contains("GET, HEAD, OPTIONS, PUT");
      assertThat(client.send("OPTIONS", "/y").header("Allow")).contains("OPTIONS, POST");
      assertThat(client.send("OPTIONS", "/z").status()).isEqualTo(404);
      assertThat(client.send("OPTIONS", "*").status()).isEqualTo(204);
    }
  }

  @Test
  @Shows("FL-17")
  void anotherMethodIsNotAllowedAndToldWhichAre() {
    App app = Apps.create().get("/x", _ -> Response.noContent());
    try (TestClient client = TestClient.of(app)) {
      var response = client.delete("/x");
      assertThat(response.status()).isEqualTo(405);
      assertThat(response.header("Allow")).contains("GET, HEAD, OPTIONS");
      assertThat(response.text())
          .contains("DELETE is not possible at /x, only GET, HEAD, OPTIONS.");
    }
  }
}
