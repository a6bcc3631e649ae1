package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.Api;
import dev.triveni.api.Providers;
import dev.triveni.examples.guide.typed.Needs.User;
import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeedsTest {
  private final App app =
      App.create(Clients.CONFIG)
          .install(
              Api.of(new Needs())
                  .providers(
                      new Needs.Users(),
                      new Needs.Roles(),
                      new Needs.Storage(),
                      new Needs.Tickets()));

  @Test
  void aProviderNeedsAnother() {
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/me", Headers.of("X-User", "bob")).json(User.class).name())
          .isEqualTo("bob");
      assertThat(client.get("/drafts", Headers.of("X-User", "bob")).status()).isEqualTo(403);
      assertThat(client.get("/drafts", Headers.of("X-User", "ann")).json())
          .isEqualTo(List.of("A draft of ann"));
      assertThat(client.get("/drafts").text()).contains("missing", "x-user");
    }
  }

  @Test
  void checksComeBeforeTheEndpoint() {
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/reports").status()).isEqualTo(422);
      assertThat(client.get("/reports", Headers.of("X-Token", "guess")).status()).isEqualTo(400);
      assertThat(client.get("/reports", Headers.of("X-Token", "secret")).status()).isEqualTo(200);
      assertThat(client.get("/plans", Headers.of("X-Role", "guest")).status()).isEqualTo(403);
      assertThat(client.get("/plans", Headers.of("X-Role", "planner")).status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsLentIsCommittedOrRolledBack() throws Exception {
    Store store;
    try (TestClient client = TestClient.of(app);
        var provisions = Providers.of(app).open()) {
      client.send("POST", "/orders?what=tea");
      assertThat(client.send("POST", "/orders?what=nothing").status()).isEqualTo(400);
      store = provisions.get(Store.class);
      assertThat(store.orders()).containsExactly("tea");
    }
    assertThat(store.isOpen()).isFalse();
  }

  @Test
  void aValueIsSharedUnlessItIsFresh() {
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/tickets").text())
          .isEqualTo("[{\"number\":1},{\"number\":1},{\"number\":2}]");
    }
  }

  @Test
  void aCommandNeedsThemToo() {
    Needs.addCommand(app);
    try (TestClient client = TestClient.of(app)) {
      client.send("POST", "/orders?what=tea");
      assertThat(client.command("orders").output()).isEqualToIgnoringNewLines("tea");
    }
  }

  // @start region=replaced
  @Test
  void anEditorSeesDrafts() {
    Providers.of(app).replace(User.class, new User("eve", true));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/drafts").json()).isEqualTo(List.of("A draft of eve"));
    }
  }
  // @end
}
