package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Config;
import dev.triveni.web.TestClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelloTest {

  @Test
  void theApplicationAnswersWithoutAServer() {
    try (TestClient client = TestClient.of(Hello.create(Config.of(Map.of())))) {
      assertThat(client.get("/").text()).isEqualTo("Hello, World!");
    }
  }

  @Test
  void theApplicationAnswersOnASocket() throws Exception {
    try (var server = Hello.create(Config.of(Map.of("server.port", "0"))).start();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.url())).build();
      assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("Hello, World!");
    }
  }
}
