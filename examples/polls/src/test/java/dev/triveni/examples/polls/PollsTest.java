package dev.triveni.examples.polls;

import static dev.triveni.examples.polls.ChoiceTable.CHOICE;
import static dev.triveni.examples.polls.QuestionTable.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.Many;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Form;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The ten tests of the fifth part of Django's tutorial, and those of its votes.
class PollsTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final App app = Polls.create(config());
  private final TestClient client = TestClient.of(app);
  private final Database db = app.resource(Database.class);

  static Config config() {
    return Config.of(
        Map.of(
            "secret-key",
            "only for these tests",
            "server.port",
            "0",
            "database.url",
            "jdbc:h2:mem:%s".formatted(UUID.randomUUID()),
            "database.at-start",
            "MIGRATE"));
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private Question question(String text, int days) {
    return QUESTION
        .create()
        .text(text)
        .published(Instant.now().plus(DAY.multipliedBy(days)))
        .save(db);
  }

  private Choice choice(Question question, String text) {
    return CHOICE.create().question(question).text(text).votes(0).save(db);
  }

  private String index() {
    return client.get("/polls").text();
  }

  private static boolean isRecent(Duration age) {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    return new Question(1L, "?", now.minus(age), Many.none()).wasPublishedRecently(now);
  }

  @Test
  void questionOfTheFutureIsNotRecent() {
    assertThat(isRecent(Duration.ofDays(-30))).isFalse();
  }

  @Test
  void oldQuestionIsNotRecent() {
    assertThat(isRecent(Duration.ofSeconds(24 * 60 * 60 + 1))).isFalse();
  }

  @Test
  void questionOfTheLastDayIsRecent() {
    assertThat(isRecent(Duration.ofSeconds(24 * 60 * 60 - 1))).isTrue();
  }

  @Test
  void withoutQuestionsItSaysSo() {
    assertThat(client.get("/polls").status()).isEqualTo(200);
    assertThat(index()).contains("No polls are available.");
  }

  @Test
  void questionOfThePastIsListed() {
    question("Past question.", -30);
    assertThat(index()).contains("Past question.").doesNotContain("No polls");
  }

  @Test
  void questionOfTheFutureIsNotListed() {
    question("Future question.", 30);
    assertThat(index()).contains("No polls are available.").doesNotContain("Future");
  }

  @Test
  void ofBothOnlyThePastOneIsListed() {
    question("Past question.", -30);
    question("Future question.", 30);
    assertThat(index()).contains("Past question.").doesNotContain("Future");
  }

  @Test
  void questionsAreListedTheLatestFirst() {
    question("Past question 1.", -30);
    question("Past question 2.", -5);
    assertThat(index()).containsSubsequence("Past question 2.", "Past question 1.");
  }

  @Test
  void detailsOfAQuestionOfTheFutureAreNotFound() {
    assertThat(client.get("/polls/" + question("Future question.", 5).id()).status())
        .isEqualTo(404);
  }

  @Test
  void detailsOfAQuestionOfThePastAreShown() {
    Question question = question("Past question.", -5);
    choice(question, "Nothing");
    assertThat(client.get("/polls/" + question.id()).text()).contains("Past question.", "Nothing");
  }

  @Test
  void fiveQuestionsAreOnAPage() {
    for (int i = 1; i <= 6; i++) {
      question("Question %d?".formatted(i), -i);
    }
    assertThat(index()).contains("Question 5?").doesNotContain("Question 6?");
    assertThat(client.get("/polls?page=2").text()).contains("Question 6?");
  }

  private TestResponse vote(Question question, Object choice) {
    return client.post("/polls/%d/vote".formatted(question.id()), Form.of("choice", "" + choice));
  }

  @Test
  void voteIsCountedAndShown() {
    Question question = question("What's new?", -1);
    Choice sky = choice(question, "The sky");

    TestResponse voted = vote(question, sky.id());

    assertThat(voted.status()).isBetween(302, 303);
    assertThat(voted.header("Location")).contains("/polls/%d/results".formatted(question.id()));
    assertThat(client.get("/polls/%d/results".formatted(question.id())).text())
        .contains("The sky", "1 vote<");
  }

  @Test
  void whoChoosesNothingIsTold() {
    Question question = question("What's new?", -1);
    Choice other = choice(question("Another?", -1), "Of another");
    for (Object chosen : List.of("", "x' or 'a' = 'a", other.id())) {
      TestResponse answer = vote(question, chosen);
      assertThat(answer.status()).as("" + chosen).isEqualTo(200);
      assertThat(answer.text()).contains("select a choice.");
    }
    assertThat(db.get(CHOICE, other.id()).votes()).isZero();
    assertThat(client.post("/polls/99/vote", Form.of("choice", "1")).status()).isEqualTo(404);
  }

  @Test
  void votesAtTheSameTimeAreAllCounted() {
    Question question = question("What's new?", -1);
    Choice sky = choice(question, "The sky");
    try (var voters = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        voters.submit(() -> vote(question, sky.id()));
      }
    }
    assertThat(db.get(CHOICE, sky.id()).votes()).isEqualTo(50);
  }
}
