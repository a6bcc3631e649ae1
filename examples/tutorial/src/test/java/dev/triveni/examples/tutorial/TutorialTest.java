package dev.triveni.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.Config;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Every example answers as FastAPI's does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TutorialTest {
  private final Kept kept = new Kept();
  private TestClient client;

  @BeforeAll
  void start() {
    client = TestClient.of(Tutorial.create(Config.of(Map.of())));
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @TestFactory
  Stream<DynamicContainer> answersAsFastApiDoes() {
    return Tutorial.chapters().stream()
        .map(chapter ->
            DynamicContainer.dynamicContainer(
                chapter.name(),
                Exchange.of(chapter.name()).stream()
                    .filter(exchange -> !exchange.isTalk())
                    .map(exchange ->
                        DynamicTest.dynamicTest(
                            exchange.example() + " " + exchange.request(),
                            () -> check(exchange, chapter.name())))));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAsked() {
    return Tutorial.chapters().stream()
        .map(chapter ->
            DynamicTest.dynamicTest(
                chapter.name(),
                () -> {
                  List<String> asked =
                      Exchange.of(chapter.name()).stream().map(Exchange::example).toList();
                  assertThat(asked).containsAll(chapter.examples().keySet());
                }));
  }

  private void check(Exchange exchange, String chapter) {
    TestResponse response = exchange.send(client, chapter, kept);
    if (exchange.differs().isPresent()) {
      assertThatThrownBy(() -> requireEqual(exchange, response))
          .as("the answer is equal by now: " + response.text())
          .isInstanceOf(AssertionError.class);
    } else {
      requireEqual(exchange, response);
    }
  }

  private void requireEqual(Exchange exchange, TestResponse response) {
    assertThat(response.status()).as(response.text()).isEqualTo(exchange.status());
    exchange
        .answer()
        .ifPresent(answer -> {
          Object said = Exchange.tree(response.bytes());
          assertThat(said).isEqualTo(kept.fill(Exchange.tree(answer), said));
        });
    exchange
        .text()
        .ifPresent(text -> assertThat(whole(response.text())).isEqualTo(whole(text)));
    exchange
        .base64()
        .ifPresent(
            bytes -> assertThat(response.bytes()).isEqualTo(Base64.getDecoder().decode(bytes)));
    exchange
        .lines()
        .ifPresent(lines ->
            assertThat((Object) Exchange.lines(response.text())).isEqualTo(Exchange.tree(lines)));
    exchange
        .events()
        .ifPresent(events ->
            assertThat((Object) Exchange.events(response.text())).isEqualTo(Exchange.tree(events)));
    exchange
        .fields()
        .orElse(Map.of())
        .forEach((name, value) -> {
          String said = response.header(name).orElse("");
          assertThat(said).as(name).isNotEmpty();
          same(name, said, String.valueOf(kept.fill(value, said)));
        });
  }

  /// A text whose last line ends, too: Jinja takes that end away.
  private static String whole(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }

  /// The attributes of cookies have no case (RFC 6265, 5.2).
  private static void same(String name, String field, String value) {
    if (name.equals("set-cookie")) {
      assertThat(field).isEqualToIgnoringCase(value);
    } else {
      assertThat(field).as(name).isEqualTo(value);
    }
  }
}
