package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopTest {

  @Test
  void theHandlerAndTheEndpointAnswerTheSame() {
    try (TestClient typed = TestClient.of(Shop.create(Clients.CONFIG));
        TestClient byHand = TestClient.of(Shop.byHand(Clients.CONFIG))) {
      for (TestClient client : List.of(typed, byHand)) {
        assertThat(client.get("/prices/7?pieces=3").json())
            .isEqualTo(Map.of("id", 7L, "total", 13.5));
        assertThat(client.get("/prices/7").json()).isEqualTo(Map.of("id", 7L, "total", 4.5));
        assertThat(client.get("/prices/7?pieces=0").status()).isEqualTo(422);
        assertThat(client.get("/prices/7?pieces=many").status()).isEqualTo(422);
      }
    }
  }

  @Test
  void theDocumentSaysWhatTheCommentSays() {
    try (TestClient client = TestClient.of(Shop.create(Clients.CONFIG))) {
      assertThat(client.get("/openapi.json").text())
          .contains("Tells what some pieces of an article cost", "\"pieces\"", "\"minimum\":1");
      assertThat(client.get("/docs").status()).isEqualTo(200);
    }
  }
}
