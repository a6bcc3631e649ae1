package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triveni.web.App;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UrlBuildingTest {
  private static final UUID SOME_ID = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");

  private final App app =
      Apps.create()
          .add(named("home", "/"))
          .add(named("article", "/articles/{id:int}/"))
          .add(named("search", "/search for/{text}"))
          .add(named("price", "/prices/{price:float}"))
          .add(named("file", "/files/{path:path}"))
          .add(named("state", "/states/{state:any(new, old)}"))
          .add(named("user", "/users/{id:uuid}"));

  @Test
  void aUrlIsBuiltFromTheNameOfARoute() {
    assertThat(app.url("home")).isEqualTo("/");
    assertThat(app.url("article", 7)).isEqualTo("/articles/7/");
    assertThat(app.url("article", 7L)).isEqualTo("/articles/7/");
    assertThat(app.url("article", (short) 7)).isEqualTo("/articles/7/");
    assertThat(app.url("price", 1.5f)).isEqualTo("/prices/1.5");
    assertThat(app.url("user", SOME_ID)).isEqualTo("/users/" + SOME_ID);
    assertThat(app.url("state", "old")).isEqualTo("/states/old");
  }

  @Test
  void textsAreEncodedSoThatTheRouteReadsThemBack() {
    assertThat(app.url("search", "50% of a/b?")).isEqualTo("/search%20for/50%25%20of%20a%2Fb%3F");
    assertThat(app.url("file", "a b/ü.txt")).isEqualTo("/files/a%20b/%C3%BC.txt");
    try (TestClient client = TestClient.of(app)) {
      for (String text : new String[] {"a/b", "50%", "😀", "a+b", "?x#y", "..", "ß"}) {
        assertThat(client.get(app.url("search", text)).text()).isEqualTo("{text=" + text + "}");
      }
    }
  }

  @Test
  void aMistakeNamesTheRouteAndWhatItTakes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.url("artikle", 7))
        .withMessageContaining("'artikle'. Did you mean 'article'?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.url("blog"))
        .withMessageContaining("There are [home, article, search, price, file, state, user].");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.url("article"))
        .withMessageContaining("(/articles/{id:int}/) takes 1 value for [id], and got none.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.url("home", 1, 2))
        .withMessageContaining("takes no values, and got 2: [1, 2].");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.url("article", "seven"))
        .withMessageContaining("for {id:int}, 'seven' is a String, not a Long.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.url("state", "bad"))
        .withMessageContaining("'bad' would not be read back");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.url("search", ""))
        .withMessageContaining("'' would not be read back");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.url("search", (Object) null))
        .withMessageContaining("its value is null");
  }

  private static Route named(String name, String pattern) {
    return Route.get(pattern, request -> Response.text("" + request.variables())).named(name);
  }
}
