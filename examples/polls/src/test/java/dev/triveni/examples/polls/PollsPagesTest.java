package dev.triveni.examples.polls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.browser.PageCheck;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The polls in a real browser: light and dark, wide and narrow.
class PollsPagesTest {

  @Test
  void somebodyVotes() throws Exception {
    Config config = PollsTest.config().with(Map.of("polls.sample", "true"));
    App app = Polls.create(config);
    try (var server = app.start();
        Browser browser = Browser.open()) {
      check(browser.visit(server.url() + "/").await("h1", "Questions"));
      check(browser.click(".cards a").await("h1", "What's new?"));
      check(browser.click("button").await(".flash", "You didn't select a choice."));
      check(browser.click("input[type=radio]").click("button").await(".about", "1 vote"));
    }
  }

  private static void check(Browser browser) {
    assertThat(PageCheck.findings(browser)).isEmpty();
  }
}
