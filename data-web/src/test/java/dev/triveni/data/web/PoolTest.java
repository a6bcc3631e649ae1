package dev.triveni.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Response;
import dev.triveni.web.RunningApp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Many requests share few connections.
@Timeout(120)
class PoolTest {
  private static final int REQUESTS = 1_000;

  @TempDir Path folder;

  @Test
  @Shows(value = "UN-FA-05", code = "request.app().resource(Database.class)")
  void aThousandRequestsAtOnceAreAnsweredWithFiveConnections() throws Exception {
    CountDownLatch allHaveRead = new CountDownLatch(REQUESTS);
    App app =
        Library.app(
            folder,
            Map.of(
                "server.port", "0",
                "database.at-start", "CREATE",
                "database.connections", "5",
                "database.patience", "PT10S"),
            Library.BEFORE);
    app.get("/twice", request -> twice(request.app().resource(Database.class), allHaveRead));
    try (RunningApp running = app.start();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(running.url() + "/twice")).build();
      List<Future<HttpResponse<String>>> answers =
          IntStream.range(0, REQUESTS)
              .mapToObj(_ -> threads.submit(() -> client.send(request, BodyHandlers.ofString())))
              .toList();
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(answer.get().body()).isEqualTo("0 and 0");
      }
    }
  }

  /// Between its two queries each request waits for all others, and holds no connection.
  private static Response twice(Database db, CountDownLatch allHaveRead) throws Exception {
    long first = count(db);
    allHaveRead.countDown();
    assertThat(allHaveRead.await(60, TimeUnit.SECONDS)).isTrue();
    return Response.text(first + " and " + count(db));
  }

  private static long count(Database db) {
    return db.sql("select count(*) from book").find(Long.class).orElseThrow();
  }
}
