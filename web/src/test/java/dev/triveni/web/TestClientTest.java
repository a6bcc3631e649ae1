package dev.triveni.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.triveni.shows.Shows;
import dev.triveni.web.support.Apps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestClientTest {
  record Note(String text) {}

  @Test
  void eachMethodIsSentWithItsBody() {
    Handler echo = r -> Response.json(List.of(r.method(), r.json(Note.class)));
    App app =
        Apps.create()
            .post("/", echo)
            .put("/", echo)
            .patch("/", echo)
            .delete("/", r -> Response.text(r.method() + r.body().bytes().length));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.post("/", new Note("a")).text()).isEqualTo("[\"POST\",{\"text\":\"a\"}]");
      assertThat(client.put("/", Map.of("text", "b")).text())
          .isEqualTo("[\"PUT\",{\"text\":\"b\"}]");
      assertThat(client.patch("/", "{\"text\":\"c\"}").text())
          .isEqualTo("[\"PATCH\",{\"text\":\"c\"}]");
      assertThat(client.delete("/").text()).isEqualTo("DELETE0");
      assertThat(client.send("OPTIONS", "/").status()).isEqualTo(204);
    }
  }

  @Test
  @Shows("FL-49")
  void anAnswerIsReadAsJson() {
    App app = Apps.create().get("/", _ -> Response.json(new Note("a")));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.get("/");
      assertThat(response.json(Note.class)).isEqualTo(new Note("a"));
      assertThat(response.json()).isEqualTo(Map.of("text", "a"));
      assertThat(response).hasToString("200 {\"text\":\"a\"}");
    }
  }

  @Test
  void cookiesAreKeptAsABrowserKeepsThem() {
    App app =
        Apps.create()
            .get("/set", _ -> Response.noContent().cookie(Cookie.of("a", "1")))
            .get(
                "/set-below",
                _ ->
                    Response.noContent()
                        .cookie(Cookie.of("a", "2").path("/deep"))
                        .cookie(Cookie.of("b", "3").keptFor(Duration.ofDays(1))))
            .get("/forget", _ -> Response.noContent().cookie(Cookie.forget("a")))
            .get("/folder/raw", _ -> Response.noContent().header("Set-Cookie", "c=4; Max-Age=05"))
            .get("/{rest:path}", r -> Response.text("" + r.headers().all("Cookie")));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").status()).isEqualTo(404);
      client.get("/set");
      assertThat(client.cookie("a")).contains("1");
      assertThat(client.get("/x").text()).isEqualTo("[a=1]");
      client.get("/set-below");
      assertThat(client.get("/x").text()).isEqualTo("[a=1; b=3]");
      assertThat(client.get("/deep").text()).isEqualTo("[a=2; a=1; b=3]");
      assertThat(client.get("/deep/er").text()).isEqualTo("[a=2; a=1; b=3]");
      assertThat(client.get("/deeper").text()).isEqualTo("[a=1; b=3]");
      client.get("/forget");
      assertThat(client.get("/x").text()).isEqualTo("[b=3]");
      client.get("/folder/raw");
      assertThat(client.get("/folder/x").text()).isEqualTo("[c=4; b=3]");
      assertThat(client.get("/x").text()).isEqualTo("[b=3]");
      assertThat(client.cookie("nothing")).isEmpty();
    }
  }

  @Test
  @Shows(value = "FL-02", code = "App.create(config)")
  void twoApplicationsInOneProcessHaveNothingInCommon() {
    App first = greeting(Config.of(Map.of("greeting.text", "Hello")));
    App second = greeting(Config.of(Map.of("greeting.text", "Servus")));
    try (TestClient one = TestClient.of(first);
        TestClient two = TestClient.of(second)) {
      assertThat(one.get("/").text()).isEqualTo("Hello");
      assertThat(two.get("/").text()).isEqualTo("Servus");
      assertThat(one.get("/").text()).isEqualTo("Hello");
      one.get("/count");
      one.get("/count");
      assertThat(two.get("/count").text()).isEqualTo("1");
      assertThatIllegalStateException().isThrownBy(() -> first.get("/x", _ -> Response.text("")));
    }
  }

  private static App greeting(Config config) {
    int[] count = {0};
    String text = config.find("greeting.text").orElseThrow();
    return App.create(config)
        .get("/", _ -> Response.text(text))
        .get("/count", _ -> Response.text("" + ++count[0]));
  }
}
