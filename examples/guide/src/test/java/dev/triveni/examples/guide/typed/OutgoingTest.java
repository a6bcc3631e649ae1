package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.TestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutgoingTest {

  @Test
  void theDocumentSaysWhatTheApplicationAsksOfOthers() {
    try (TestClient client = TestClient.of(Outgoing.create(Clients.CONFIG))) {
      assertThat(client.get("/openapi.json").text())
          .contains("\"callbacks\"", "{$request.query.callbackUrl}/invoices/{$request.body.id}")
          .contains("\"webhooks\"", "\"new-subscription\"");
      Map<String, Object> invoice = Map.of("id", "a", "total", 1.5);
      assertThat(client.post("/invoices?callbackUrl=https://example.com", invoice).json())
          .isEqualTo(Map.of("number", 1L));
    }
  }
}
