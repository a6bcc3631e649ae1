package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Config;
import dev.triveni.web.Form;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedTest {
  private final TestClient client =
      TestClient.of(
          Guarded.create(Config.of(Map.of("secret-key", "a key that is only for these tests"))));

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void basicAuthenticationIsAParameter() {
    assertThat(client.get("/basic/me").header("WWW-Authenticate")).hasValue("Basic");
    Headers ann = Headers.of("Authorization", "Basic YW5uOnN3b3JkZmlzaA==");
    assertThat(client.get("/basic/me", ann).json()).isEqualTo(Map.of("username", "ann"));
    Headers wrong = Headers.of("Authorization", "Basic YW5uOmd1ZXNz");
    assertThat(client.get("/basic/me", wrong).status()).isEqualTo(401);
  }

  @Test
  void aKeyMayBeAbsentWhereItIsOptional() {
    assertThat(client.get("/keyed").json()).isEqualTo("A stranger");
    assertThat(client.get("/keyed", Headers.of("X-API-Key", "k")).json()).isEqualTo("Known by k");
  }

  @Test
  void aTokenOpensWhatItsScopesAllow() {
    assertThat(client.get("/me").status()).isEqualTo(401);
    Headers token = token("me");
    assertThat(client.get("/me", token).json()).isEqualTo(Map.of("username", "ann"));
    TestResponse refused = client.get("/me/items", token);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).hasValue("Bearer scope=\"items\"");
    assertThat(client.get("/me/items", token("me items")).json())
        .isEqualTo(List.of("The lamp of ann"));
    assertThat(client.get("/me", Headers.of("Authorization", "Bearer forged")).status())
        .isEqualTo(401);
  }

  @Test
  void aWrongPasswordGetsNoToken() {
    Form form = Form.of("username", "ann").with("password", "guess");
    assertThat(client.post("/token", form).status()).isEqualTo(400);
  }

  private Headers token(String scopes) {
    Form form = Form.of("username", "ann").with("password", "swordfish").with("scope", scopes);
    Map<?, ?> answer = (Map<?, ?>) client.post("/token", form).json();
    return Headers.of("Authorization", "Bearer " + answer.get("access_token"));
  }
}
