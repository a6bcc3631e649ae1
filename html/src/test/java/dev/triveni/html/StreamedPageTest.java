package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Pages that are sent while their template is running.
class StreamedPageTest {
  private final CountDownLatch seen = new CountDownLatch(1);

  @Test
  void theClientSeesTheBeginningBeforeTheEndIsMade() throws Exception {
    App app = App.create(Config.of(Map.of("server.port", "0"))).install(Html.templates());
    app.get("/", _ -> Html.stream("slow", Map.of("words", words())));
    try (var server = app.start();
        var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(server.url())).build();
      var response = client.send(request, BodyHandlers.ofInputStream());
      try (var lines = new BufferedReader(new InputStreamReader(response.body()))) {
        assertThat(lines.readLine()).isEqualTo("<ul>");
        assertThat(lines.readLine()).contains("one");
        seen.countDown();
        assertThat(lines.lines().map(String::strip).filter(line -> !line.isEmpty()))
            .containsExactly("<li>two</li>", "</ul>");
      }
    }
  }

  /// The second word comes once the client has seen the first.
  private Iterable<String> words() {
    return () -> {
      Iterator<String> words = List.of("one", "two").iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return words.hasNext();
        }

        @Override
        public String next() {
          String word = words.next();
          return word.equals("two") ? afterSeen(word) : word;
        }
      };
    };
  }

  private String afterSeen(String word) {
    try {
      assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
      return word;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
