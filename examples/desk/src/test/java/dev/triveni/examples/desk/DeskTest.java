package dev.triveni.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TheDesk.class)
class DeskTest {
  private static final Ticket CHARGED_TWICE =
      new Ticket("Charged twice", "My card was charged two times.", Optional.empty());

  private final TestClient desk;

  DeskTest(TestClient desk) {
    this.desk = desk;
  }

  @Test
  void aTicketFindsItsQueue() {
    Decision decision = desk.post("/tickets/route", CHARGED_TWICE).json(Decision.class);
    assertThat(decision.queue()).isEqualTo(Queue.BILLING);
    assertThat(decision.confidence()).isBetween(0.5, 1.0);
    assertThat(decision.language()).isEqualTo("en");
    assertThat(decision.alternatives())
        .hasSize(6)
        .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
  }

  @Test
  void whatIsNotInEnglishGoesToTriage() {
    Ticket german =
        new Ticket(
            "Drucker",
            "Unser Etikettendrucker druckt seit gestern nur leere Seiten.",
            Optional.of("anna@example.org"));
    Decision decision = desk.post("/tickets/route", german).json(Decision.class);
    assertThat(decision.queue()).isEqualTo(Queue.TRIAGE);
    assertThat(decision.language()).isEqualTo("de");
  }

  @Test
  void anExplanationNamesTheNearestExamplesAndTheSteps() {
    Routing routing = desk.post("/tickets/explain", CHARGED_TWICE).json(Routing.class);
    assertThat(routing.decision().queue()).isEqualTo(Queue.BILLING);
    assertThat(routing.nearest()).isNotEmpty();
    assertThat(routing.nearest().getFirst().example().queue()).isEqualTo(Queue.BILLING);
    assertThat(routing.steps()).hasSize(3).allMatch(step -> step.millis() > 0);
  }

  @Test
  void aChangedExampleChangesTheNextRoute() {
    Ticket riddle = new Ticket("Zebra crossing", "The glockenspiel is purple.", Optional.empty());
    Queue before = desk.post("/tickets/explain", riddle).json(Routing.class).decision().queue();
    TestResponse changed =
        desk.put(
            "/examples/returns-01",
            new Examples.Change(Queue.PRINTING, riddle.subject(), riddle.text()));
    try {
      assertThat(changed.status()).isEqualTo(200);
      Routing after = desk.post("/tickets/explain", riddle).json(Routing.class);
      assertThat(after.nearest().getFirst().example().id()).isEqualTo("returns-01");
      assertThat(after.nearest().getFirst().similarity()).isGreaterThan(0.99);
    } finally {
      assertThat(desk.post("/examples/reset", "").status()).isEqualTo(204);
    }
    Routing reset = desk.post("/tickets/explain", riddle).json(Routing.class);
    assertThat(reset.decision().queue()).isEqualTo(before);
    assertThat(reset.nearest().getFirst().similarity()).isLessThan(0.9);
  }

  @Test
  void eachQueueHasAtLeastTenExamples() {
    for (Queue queue : Queue.values()) {
      List<?> examples = (List<?>) desk.get("/examples?queue=" + queue.label()).json();
      assertThat(examples).as(queue.label()).hasSizeGreaterThanOrEqualTo(10);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "how can I print a label once more, reprint-a-label",
    "someone else opened my label and I want the postage back, void-label-refund",
  })
  void articlesAreFoundByMeaning(String question, String expected) {
    List<?> hits = (List<?>) desk.get("/articles?limit=3&q=" + question.replace(" ", "%20")).json();
    assertThat(hits)
        .hasSize(3)
        .extracting(hit -> ((Map<?, ?>) hit).get("id").toString())
        .contains(expected);
    assertThat(hits).allSatisfy(hit -> assertThat(((Map<?, ?>) hit).get("score")).isNotNull());
  }

  @Test
  void anArticleIsReadByItsId() {
    assertThat(desk.get("/articles/reprint-a-label").json(Article.class).title())
        .isEqualTo("Reprint a label");
    assertThat(desk.get("/articles/no-such-article").status()).isEqualTo(404);
  }

  @Test
  void anAnswerIsAStreamOfPassagesWithTheirSources() {
    TestResponse answer = desk.get("/articles/answer?q=how%20do%20I%20reprint%20a%20label");
    assertThat(answer.header("Content-Type")).contains("text/event-stream; charset=utf-8");
    assertThat(answer.text())
        .startsWith("data: {\"type\":\"Passage\"")
        .contains("\"source\":{\"id\":\"reprint-a-label\"")
        .contains("\"type\":\"Done\"");
  }

  @Test
  void aQuestionWithoutAnAnswerGetsNone() {
    TestResponse answer = desk.get("/articles/answer?q=who%20won%20the%20chess%20olympiad");
    assertThat(answer.text()).startsWith("data: {\"type\":\"Done\",\"passages\":0");
  }

  @Test
  void thePageAndItsCodeAreThere() {
    assertThat(desk.get("/").text()).contains("<html");
    for (String region : List.of("app", "route", "router", "change", "search", "answer")) {
      Code.Source source = desk.get("/code/" + region).json(Code.Source.class);
      assertThat(source.lines()).as(region).hasSizeBetween(3, 40);
    }
    assertThat(desk.get("/code/passwords").status()).isEqualTo(404);
  }

  @Test
  void itIsLiveAndReady() {
    assertThat(desk.get("/health/live").status()).isEqualTo(200);
    assertThat(desk.get("/health/ready").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST | /tickets/route | application/json | {"subject"     | 422 | JSON decode error
          POST | /tickets/route | text/plain       | hello          | 415 | application/json
          POST | /tickets/route | application/json | []             | 422 | valid dictionary
          GET  | /nowhere       |                  |                | 404 | /nowhere
          GET  | /tickets/route |                  |                | 405 | POST
          GET  | /articles      |                  |                | 422 | Field required
          GET  | /articles?q=a&limit=ten |         |                | 422 | valid integer
          GET  | /articles?q=a&limit=51  |         |                | 422 | less than or equal to 50
          """)
  @Shows(
      value = "UN-FL-02",
      code = "@Post(\"/route\") Decision route(Ticket ticket, TicketRouter router) { … }")
  void whatIsWrongIsExplained(
      String method, String target, String type, String body, int status, String explanation) {
    Headers headers = type == null ? Headers.none() : Headers.of("Content-Type", type);
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    TestResponse response = desk.send(method, target, headers, bytes);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Content-Type")).contains("application/problem+json");
    assertThat(response.text()).contains(explanation).doesNotContain("dev.triveni");
    assertThat(response.header("X-Request-Id"))
        .contains(((Map<?, ?>) response.json()).get("requestId").toString());
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    Ticket huge = new Ticket("Long", "x".repeat(2_000_000), Optional.empty());
    TestResponse response = desk.post("/tickets/route", huge);
    assertThat(response.status()).isEqualTo(413);
    assertThat(response.text()).contains("1048576");
  }
}
