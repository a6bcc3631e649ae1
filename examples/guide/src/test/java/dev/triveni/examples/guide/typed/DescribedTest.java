package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.TestClient;
import org.junit.jupiter.api.Test;

class DescribedTest {

  @Test
  void commentsDescribeEverything() {
    try (TestClient client = TestClient.of(Described.create(Clients.CONFIG))) {
      assertThat(client.get("/openapi.json").text())
          .contains("\"openapi\":\"3.1.0\"", "\"operationId\":\"keepDraft\"", "\"Keeps a draft\"")
          .contains("what was kept", "whether somebody waits for it", "how long it is");
    }
  }

  @Test
  void aDocumentIsWrittenAsFastApiDoes() {
    try (TestClient client = TestClient.of(Described.styled(Clients.CONFIG))) {
      assertThat(client.get("/openapi.json").text()).contains("\"title\":\"Draft\"", "\"Pages\"");
    }
  }

  @Test
  void theDocumentIsMovedAndOlder() {
    try (TestClient client = TestClient.of(Described.moved(Clients.CONFIG))) {
      assertThat(client.get("/openapi.json").status()).isEqualTo(404);
      assertThat(client.get("/internal/openapi.json").text()).contains("\"openapi\":\"3.0.3\"");
      assertThat(client.get("/internal/openapi.json?v=3.1").text()).contains("\"3.1.0\"");
      assertThat(client.get("/internal/docs").status()).isEqualTo(200);
    }
  }

  @Test
  void thereIsOnePageWhereOneWantsIt() {
    try (TestClient client = TestClient.of(Described.withOnePage(Clients.CONFIG))) {
      assertThat(client.get("/try").status()).isEqualTo(200);
      assertThat(client.get("/docs").status()).isEqualTo(404);
      assertThat(client.get("/redoc").status()).isEqualTo(404);
    }
  }

  @Test
  void theLastWordIsYours() {
    try (TestClient client = TestClient.of(Described.changed(Clients.CONFIG))) {
      assertThat(client.get("/openapi.json").text()).contains("\"x-logo\":{\"url\":");
    }
  }
}
