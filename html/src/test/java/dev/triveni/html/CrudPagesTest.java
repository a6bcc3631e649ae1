package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.browser.PageCheck;
import dev.triveni.html.blog.NewNote;
import dev.triveni.html.blog.Note;
import dev.triveni.html.blog.Note.Mood;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Records;
import dev.triveni.web.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The pages of generic views in a real browser, light and dark, wide and narrow.
class CrudPagesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  private final Records<Note, NewNote, Long> notes = NewNote.diary();

  @Test
  void everyPageIsAccessibleAndFits() throws Exception {
    IntStream.rangeClosed(1, 25)
        .forEach(number ->
            notes.add(
                new NewNote(
                    "Note " + number, "Rain ".repeat(40), DAY, Mood.VERY_WELL, Optional.empty())));
    App app =
        App.create(Config.of(Map.of("secret-key", "only for these tests", "server.port", "0")))
            .install(Html.templates())
            .get("/favicon.ico", _ -> Response.noContent())
            .add(CrudViews.of(notes).under("/notes"))
            .add(ArchiveViews.of(notes, Note::written).under("/diary"));
    try (var server = app.start();
        Browser browser = Browser.open()) {
      check(browser.visit(server.url() + "/notes").await("table"));
      check(browser.visit(server.url() + "/diary/2024").await("h1", "Diary, 2024"));
      browser
          .visit(server.url() + "/notes")
          .click("a[rel=next]")
          .await(".pages span", "Page 2 of 2");
      check(browser.click("td a").await("h1", "Note 21"));
      browser.click(".actions a").await("h1", "Edit “Note 21”").type("#field-title", "Sunny");
      check(browser);
      check(browser.click("form button").await(".messages li", "The note “Sunny” was changed."));
      check(browser.click(".actions a:nth-child(2)").await("h1", "Delete “Sunny”?"));
      browser.click(".danger").await(".messages li", "The note “Sunny” was deleted.");
    }
    assertThat(notes.page(0, 30).items()).hasSize(24);
  }

  private static void check(Browser browser) {
    assertThat(PageCheck.findings(browser)).isEmpty();
  }
}
