package dev.triveni.web.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triveni.shows.Shows;
import dev.triveni.web.Event;
import dev.triveni.web.EventWriter;
import dev.triveni.web.Key;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {

  @Test
  void anEventStreamIsNeitherKeptNorHeldBack() {
    TestResponse response = answer(_ -> {});
    assertThat(response.header("Content-Type")).contains("text/event-stream; charset=utf-8");
    assertThat(response.header("Cache-Control")).contains("no-cache");
    assertThat(response.header("X-Accel-Buffering")).contains("no");
    assertThat(response.text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # data       | on the wire, where / ends a line
          hello        | data: hello//
          ''           | data: //
          a~b          | data: a/data: b//
          a~~b         | data: a/data: /data: b//
          a~           | data: a/data: //
          ~            | data: /data: //
          a^~b         | data: a/data: b//
          a^b          | data: a/data: b//
          '  indented' | data:   indented//
          : no comment | data: : no comment//
          data: x      | data: data: x//
          äöü😀        | data: äöü😀//
          """,
      delimiter = '|')
  void eachLineOfTheDataIsAField(String data, String wire) {
    String text = data.replace('~', '\n').replace('^', '\r');
    assertThat(answer(events -> events.send(text)).text()).isEqualTo(wire.replace('/', '\n'));
  }

  record Token(String text, int index) {}

  @Test
  @Shows(
      value = "FA-18",
      code = "events.send(price, event -> event.withId(\"7\").named(\"price\"))")
  void anEventHasANameAnIdAndATimeToComeBack() {
    assertThat(
            answer(
                    events -> {
                      events.send("token", new Token("a\nb", 1));
                      events.send(
                          Event.of("x").named("n").withId("7").withRetry(Duration.ofSeconds(2)));
                      events.send("list", List.of(1, 2));
                    })
                .text())
        .isEqualTo(
            """
            event: token
            data: {"text":"a\\nb","index":1}

            id: 7
            event: n
            retry: 2000
            data: x

            event: list
            data: [1,2]

            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ndata: evil", "a\rb", "a\0b"})
  void aNameOrAnIdCannotBeginAnotherField(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Event.of("x").named(text))
        .withMessageStartingWith("TRV-WEB-017 The name of an event");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Event.of("x").withId(text))
        .withMessageStartingWith("TRV-WEB-017 The id of an event");
  }

  @Test
  @Shows("FL-29")
  void aStreamIsWrittenInItsRequest() {
    Key<String> user = Key.of("user");
    var app =
        Apps.create()
            .filter((request, next) -> next.handle(request.with(user, "ann")))
            .get(
                "/events/{id}",
                _ -> Response.events(events -> events.send(seen(user, Request.current()))))
            .get(
                "/stream/{id}",
                _ ->
                    Response.stream(
                        "text/plain", out -> out.write(seen(user, Request.current()).getBytes())));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/events/7").text()).isEqualTo("data: ann {id=7}\n\n");
      assertThat(client.get("/stream/7").text()).isEqualTo("ann {id=7}");
    }
  }

  private static String seen(Key<String> user, Request request) {
    return request.get(user) + " " + request.variables();
  }

  private static TestResponse answer(EventWriter writer) {
    try (TestClient client = TestClient.of(Apps.create().get("/", _ -> Response.events(writer)))) {
      return client.get("/");
    }
  }
}
