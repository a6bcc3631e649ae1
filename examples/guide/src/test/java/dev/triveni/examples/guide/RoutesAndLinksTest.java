package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.App;
import dev.triveni.web.Form;
import dev.triveni.web.Response;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoutesAndLinksTest {
  private final App app = Apps.with(RoutesAndLinks::addTo);
  private final TestClient client = TestClient.of(app);

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void variablesAreReadByTheirConverters() {
    assertThat(client.get("/users/Ann").text()).isEqualTo("Profile of Ann");
    assertThat(client.get("/posts/7").text()).isEqualTo("Post 7");
    assertThat(client.get("/posts/seven").status()).isEqualTo(404);
  }

  @Test
  void eachMethodHasAHandler() {
    assertThat(client.get("/login").text()).isEqualTo("the form");
    assertThat(client.post("/login", Form.of("name", "Ann")).text()).isEqualTo("Welcome, Ann");
    assertThat(client.send("HEAD", "/login").status()).isEqualTo(200);
    assertThat(client.delete("/login").header("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
  }

  @Test
  void linksAreBuiltFromNames() {
    assertThat(client.get("/link").text()).isEqualTo("/articles/7");
    assertThat(client.get("/long-link").text())
        .isEqualTo("http://localhost/articles/7?page=2#comments");
    assertThat(app.url("admin.users")).isEqualTo("/admin/users");
    assertThatThrownBy(() -> app.url("articel", 7)).hasMessageContaining("'article'");
  }

  @Test
  void aGroupHasAPrefixAndFilters() {
    assertThat(client.get("/admin/users").text()).isEqualTo("all users");
  }

  @Test
  void aPathIsRedirectedToTheOneWithASlash() {
    App folders = Apps.with(other -> other.get("/folders/", _ -> Response.text("all")));
    try (TestClient other = TestClient.of(folders)) {
      assertThat(other.get("/folders").header("Location")).hasValue("/folders/");
    }
  }

  @Test
  void aRouteThatIsDeclaredTwiceStopsTheStart() {
    App twice = Apps.with(RoutesAndLinks::addTo).get("/posts/{number:int}", RoutesAndLinks::post);
    assertThatThrownBy(twice::freeze)
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("/posts/{number:int}");
  }
}
