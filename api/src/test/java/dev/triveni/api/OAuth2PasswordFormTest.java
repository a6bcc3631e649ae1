package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.Schemas;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Shows("FA-22")
class OAuth2PasswordFormTest {

  @Routes
  static final class Tokens {

    @Post("/token")
    List<String> token(OAuth2PasswordForm form) {
      return seen(form.username(), form.password(), form.scopes());
    }

    @Post("/strict")
    List<String> strict(OAuth2StrictPasswordForm form) {
      return seen(form.username(), form.password(), form.scopes());
    }

    private static List<String> seen(String username, String password, List<String> scopes) {
      return List.of(username, password, String.join("+", scopes));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /token  | username=ann&password=x                                  | 200 ["ann","x",""]
          /token  | username=ann&password=x&grant_type=password&scope=a++b+  | 200 ["ann","x","a+b"]
          /token  | username=ann&password=x&grant_type=&scope=&client_id=1   | 200 ["ann","x",""]
          /token  | username=ann                                             | 422 password missing
          /token  | password=x&grant_type=code                               | 422 grant_type string_pattern_mismatch, username missing
          /token  | ``                                                       | 422 username missing, password missing
          /strict | username=ann&password=x&grant_type=password&scope=a      | 200 ["ann","x","a"]
          /strict | username=ann&password=x                                  | 422 grant_type missing
          /strict | username=ann&password=x&grant_type=passwords             | 422 grant_type string_pattern_mismatch
          """)
  void aTokenIsAskedForWithUserAndPassword(String path, String body, String answer) {
    App app =
        App.create(Config.of(Map.of()), Schemas.lenient())
            .errorFormat(ErrorFormat.detail())
            .install(Api.of(api -> api.undocumented().routes(new Tokens())));
    try (TestClient client = TestClient.of(app)) {
      var response =
          client.send(
              "POST",
              path,
              Headers.of("Content-Type", "application/x-www-form-urlencoded"),
              body.getBytes(StandardCharsets.UTF_8));
      String told =
          response.status() == 200 ? response.text() : String.join(", ", mistakes(response.json()));
      assertThat(response.status() + " " + told).isEqualTo(answer);
    }
  }

  private static List<String> mistakes(Object body) {
    List<?> items = (List<?>) ((Map<?, ?>) body).get("detail");
    return items.stream()
        .map(Map.class::cast)
        .map(item -> ((List<?>) item.get("loc")).getLast() + " " + item.get("type"))
        .toList();
  }
}
