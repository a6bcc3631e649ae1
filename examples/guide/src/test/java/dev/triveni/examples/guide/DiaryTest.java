package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Form;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DiaryTest {
  private static final Map<String, String> RAIN =
      Map.of("day", "2026-11-22", "title", "Rain", "text", "Still.");

  @AutoClose
  private final TestClient client =
      TestClient.of(
          Apps.with(app -> {
            SessionsAndUsers.addTo(app);
            new Diary().addTo(app);
          }));

  @Test
  void pagesShowTheEntriesThatEndpointsAdd() {
    assertThat(client.post("/api/entries", RAIN).status()).isEqualTo(201);
    assertThat(client.get("/entries").text()).contains("<h1>Entries</h1>", "Rain", "2026-11-22");
    assertThat(client.get("/entries/1").text()).contains("<h1>Rain</h1>", "Still.");
    assertThat(client.get("/archive/2026/11").text()).contains("Rain");
    assertThat(client.get("/archive/2026/11/22/1").text()).contains("Still.");
    assertThat(client.get("/latest").text())
        .contains("<title>Latest - Diary</title>", "<h2>Rain</h2>", "Page 1 of 1");
    assertThat(client.get("/about").text()).contains("day by day");
  }

  @Test
  void onlyThoseWhoAreLoggedInWrite() {
    Form form = Form.of("day", "2026-11-22").with("title", "Snow").with("text", "At last.");
    assertThat(client.post("/entries/new", form).status()).isEqualTo(401);
    client.session(session -> session.put("user", "ann"));
    assertThat(client.get("/entries/new").text()).contains("name=\"title\"", "<textarea");
    assertThat(client.post("/entries/new", Form.of("title", "Snow")).status()).isEqualTo(422);
    assertThat(client.post("/entries/new", form).header("Location")).hasValue("/entries/1");
    assertThat(client.get("/entries/1").text()).contains("was added", "At last.");
  }

  @Test
  void whoeverChangesAnEntryKnowsItsState() {
    client.post("/api/entries", RAIN);
    TestResponse entry = client.get("/api/entries/1");
    byte[] change = "{\"title\": \"Hail\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(client.patch("/api/entries/1", "{\"title\": \"Hail\"}").status()).isEqualTo(428);
    Headers known =
        Headers.of(
            "If-Match", entry.header("ETag").orElseThrow(), "Content-Type", "application/json");
    assertThat(client.send("PATCH", "/api/entries/1", known, change).text()).contains("Hail");
    assertThat(client.get("/api/entries").header("X-Pagination").orElseThrow())
        .contains("\"total\": 1");
  }
}
