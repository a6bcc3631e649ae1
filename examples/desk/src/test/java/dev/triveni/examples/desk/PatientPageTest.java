package dev.triveni.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.EventSink;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.RunningApp;
import dev.triveni.web.StaticFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page before a desk that takes its time: models that are loaded late, answers that do not
/// end.
class PatientPageTest {
  private static final Routing ROUTING =
      new Routing(new Decision(Queue.ACCESS, 1, List.of(), "en"), "Because.", List.of(), List.of());
  private static final String PASSAGE =
      """
      {"type": "Passage", "text": "First.", "source": {"id": "a", "title": "An article"}, "score": 1}
      """;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean ready = true;
  private RunningApp desk;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    browser = Browser.open();
    desk =
        App.create(Config.of(Map.of("server.port", "0")))
            .get("/health/ready", _ -> Response.status(ready ? 200 : 503))
            .post("/tickets/explain", _ -> Response.json(ROUTING))
            .get("/articles/answer", this::answerForever)
            .mount("/", StaticFiles.ofResources(Desk.class, "desk/page"))
            .start();
  }

  @AfterEach
  void stop() {
    browser.close();
    desk.close();
  }

  @Test
  void aTicketThatIsSentTooEarlyIsRoutedWhenTheModelsAreReady() {
    ready = false;
    browser.visit(desk.url()).await("#loading", "still being loaded");
    browser.type("#subject", "Hello").click("#ticket .primary").await("#routing", "Waiting");
    assertThat(browser.axe()).isEmpty();
    ready = true;
    browser.await("#label-title", "Access").await("#health", "Ready");
    assertThat(browser.count("#loading:empty")).isEqualTo(1);
  }

  @Test
  void anAnswerIsStoppedHereAndThere() throws InterruptedException {
    browser.visit(desk.url()).type("#q", "Anything?").click("#question .primary");
    browser.await("#passages li .text", "First.").click("#stop").await("#ending", "Stopped");
    assertThat(stopped.await(1, TimeUnit.SECONDS)).isTrue();
    assertThat(browser.count("#passages li")).isEqualTo(1);
    assertThat(browser.count("#stop[hidden]")).isEqualTo(1);
    assertThat(browser.axe()).isEmpty();
  }

  private Response answerForever(Request request) {
    return Response.events(this::sendOneAndWait);
  }

  private void sendOneAndWait(EventSink events) throws Exception {
    events.send(PASSAGE.strip());
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      stopped.countDown();
      throw e;
    }
  }
}
