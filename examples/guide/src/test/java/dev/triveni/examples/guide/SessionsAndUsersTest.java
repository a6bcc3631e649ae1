package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Form;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionsAndUsersTest {
  private final TestClient client = TestClient.of(Apps.with(SessionsAndUsers::addTo));

  @AfterEach
  void stop() {
    client.close();
  }

  private void login(String name) {
    client.post("/login", Form.of("name", name));
  }

  @Test
  void theSessionGoesFromOneRequestToTheNext() {
    assertThat(client.get("/count").text()).isEqualTo("Visit 1");
    assertThat(client.get("/count").text()).isEqualTo("Visit 2");
    assertThat(client.forgetCookies().get("/count").text()).isEqualTo("Visit 1");
  }

  @Test
  void thoseWhoAreNotLoggedInAreSentToTheLogin() {
    assertThat(client.get("/me").header("Location")).hasValue("/login?next=%2Fme");
    login("bob");
    assertThat(client.get("/me").text()).isEqualTo("You are bob");
    client.post("/logout", Form.empty());
    assertThat(client.get("/me").status()).isEqualTo(303);
  }

  @Test
  void whoMayNotIsRefused() {
    assertThat(client.post("/publish", Form.empty()).status()).isEqualTo(401);
    login("bob");
    assertThat(client.post("/publish", Form.empty()).status()).isEqualTo(403);
    login("ann");
    assertThat(client.post("/publish", Form.empty()).text()).isEqualTo("Published");
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    login("ann");
    Headers foreign = Headers.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site");
    assertThat(client.send("POST", "/publish", foreign, new byte[0]).status()).isEqualTo(403);
  }

  @Test
  void aFormMayHaveToCarryAToken() {
    try (TestClient shop = TestClient.of(Apps.with(SessionsAndUsers::addTokensTo))) {
      String token = shop.get("/token").text();
      assertThat(shop.post("/buy", Form.empty()).status()).isEqualTo(403);
      assertThat(shop.post("/buy", Form.of("csrf_token", token)).status()).isEqualTo(204);
      assertThat(shop.post("/hooks/paid", Form.empty()).status()).isEqualTo(204);
    }
  }
}
