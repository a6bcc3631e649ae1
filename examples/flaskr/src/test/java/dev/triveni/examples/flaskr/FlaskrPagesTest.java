package dev.triveni.examples.flaskr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.browser.PageCheck;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The blog in a real browser: somebody registers, logs in, writes, changes and deletes a post.
class FlaskrPagesTest {

  @Test
  void aPostIsWrittenChangedAndDeleted() throws Exception {
    App app =
        Flaskr.create(Config.of(Map.of("secret-key", "only for these tests", "server.port", "0")));
    try (var server = app.start();
        Browser browser = Browser.open()) {
      check(browser.visit(server.url() + "/auth/register").await("form"));
      browser.type("#username", "ann").type("#password", "secret").click("button");
      browser.await("h1", "Log In").type("#username", "ann").type("#password", "wrong");
      check(browser.click("button").await(".flash", "Incorrect password."));
      browser.type("#username", "ann").type("#password", "secret").click("button");
      check(browser.await("h1", "Posts"));
      browser.click("a[href='/create']").await("h1", "New Post");
      browser.type("#title", "Rain").type("#body", "It rains.");
      check(browser);
      browser.click("button").await("h2", "Rain");
      check(browser);
      browser.click("article a").await("h1", "Edit \"Rain\"").type("#title", "Rainy days");
      check(browser);
      browser.click("main form button").await("h2", "Rainy days");
      browser.click("article a").await("h1", "Edit").click(".danger").await("main > p");
      assertThat(browser.count("article")).isZero();
    }
  }

  @Test
  void namesAndTitlesOfAnyLengthFit() throws Exception {
    App app =
        Flaskr.create(Config.of(Map.of("secret-key", "only for these tests", "server.port", "0")));
    String name = "a".repeat(90);
    try (var server = app.start();
        Browser browser = Browser.open()) {
      Storage storage = app.resource(Storage.class);
      storage.addPost(
          storage.addUser(name, "secret").orElseThrow(), "T".repeat(200), "b".repeat(900));
      browser.visit(server.url() + "/auth/login").type("#username", name);
      browser.type("#password", "secret").click("button").await("article");
      check(browser);
      check(browser.click("article a").await("h1", "Edit"));
    }
  }

  private static void check(Browser browser) {
    assertThat(PageCheck.findings(browser)).isEmpty();
  }
}
