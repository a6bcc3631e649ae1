package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.html.blog.NewNote;
import dev.triveni.html.blog.Note;
import dev.triveni.html.blog.Note.Mood;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Csrf;
import dev.triveni.web.Form;
import dev.triveni.web.Group;
import dev.triveni.web.Records;
import dev.triveni.web.Requires;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// All pages of one kind of record, without code for any of them.
class CrudViewsTest {
  private static final Form RAIN =
      Form.of("title", "Rain <b>")
          .with("text", "It rains.\nStill.")
          .with("written", "2026-11-22")
          .with("mood", "UNWELL");

  private final Records<Note, NewNote, Long> notes = NewNote.diary();

  private App app() {
    return App.create(Config.of(Map.of("secret-key", "a key that is only for these tests, long")))
        .install(Html.templates());
  }

  private TestClient client() {
    return TestClient.of(app().add(CrudViews.of(notes).pageSize(3).under("/notes")));
  }

  private Note add(String title) {
    return notes.add(
        new NewNote(title, "…", LocalDate.of(2026, 11, 22), Mood.VERY_WELL, Optional.of(3)));
  }

  @Test
  @Shows(value = "DJ-79", code = "app.add(CrudViews.of(posts).under(\"/posts\"));")
  void aRecordIsAddedShownChangedAndDeleted() {
    try (TestClient client = client().followRedirects()) {
      assertThat(client.get("/notes").text())
          .contains("<h1>Notes</h1>", "There are none yet.", "href=\"/notes/new\"");
      assertThat(client.get("/notes/new").text())
          .contains("<h1>New note</h1>", "name=\"title\"", "the day it is about")
          .doesNotContain("name=\"id\"");

      TestResponse added = client.post("/notes/new", RAIN);
      assertThat(added.target()).isEqualTo("/notes/1");
      assertThat(added.text())
          .contains("<li class=\"success\">The note “Rain &lt;b&gt;” was added.</li>")
          .contains("<h1>Rain &lt;b&gt;</h1>", "<dd class=\"text\">It rains.\nStill.</dd>")
          .contains("<dd class=\"text\">Unwell</dd>")
          .contains("href=\"/notes/1/edit\"", "href=\"/notes/1/delete\"");
      assertThat(client.get("/notes").text())
          .contains("<th scope=\"col\">Mood</th>")
          .contains("<a href=\"/notes/1\">Rain &lt;b&gt;</a>")
          .doesNotContain("was added");

      assertThat(client.get("/notes/1/edit").text())
          .contains("<h1>Edit “Rain &lt;b&gt;”</h1>", "value=\"2026-11-22\"")
          .contains("<option value=\"UNWELL\" selected>");
      TestResponse changed =
          client.post(
              "/notes/1/edit",
              Form.of("title", "Sun")
                  .with("text", "It shines.")
                  .with("written", "2026-11-23")
                  .with("mood", "VERY_WELL")
                  .with("stars", "5"));
      assertThat(changed.target()).isEqualTo("/notes/1");
      assertThat(changed.text()).contains("The note “Sun” was changed.", "<h1>Sun</h1>");
      assertThat(notes.find(1L))
          .contains(
              new Note(
                  1,
                  "Sun",
                  "It shines.",
                  LocalDate.of(2026, 11, 23),
                  Mood.VERY_WELL,
                  Optional.of(5)));

      assertThat(client.get("/notes/1/delete").text()).contains("<h1>Delete “Sun”?</h1>");
      assertThat(notes.find(1L)).isPresent();
      TestResponse deleted = client.post("/notes/1/delete", Form.of("sure", "yes"));
      assertThat(deleted.target()).isEqualTo("/notes");
      assertThat(deleted.text()).contains("The note “Sun” was deleted.", "There are none yet.");
      assertThat(notes.find(1L)).isEmpty();
    }
  }

  @Test
  void aFormWithMistakesIsShownAgainWithWhatWasWritten() {
    add("Snow");
    try (TestClient client = client()) {
      Form wrong = Form.of("title", " ").with("text", "Kept text").with("written", "yesterday");
      for (String path : new String[] {"/notes/new", "/notes/1/edit"}) {
        TestResponse response = client.post(path, wrong);
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text())
            .contains("Kept text</textarea>", "value=\"yesterday\"")
            .contains("id=\"field-title-error\"", "id=\"field-written-error\"");
      }
    }
    assertThat(notes.page(0, 10).items()).extracting(Note::title).containsExactly("Snow");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    try (TestClient client = client()) {
      for (String path : new String[] {"/notes/7", "/notes/7/edit", "/notes/7/delete"}) {
        assertThat(client.get(path).status()).as(path).isEqualTo(404);
        if (!path.endsWith("7")) {
          assertThat(client.post(path, RAIN).status()).as(path).isEqualTo(404);
        }
      }
      assertThat(client.get("/notes/x").status()).isEqualTo(404);
      assertThat(client.post("/notes/7", RAIN).status()).isEqualTo(405);
      assertThat(client.get("/notes/7").text()).contains("There is no note 7.");
    }
  }

  @Test
  void aLongListHasPages() {
    IntStream.rangeClosed(1, 7).forEach(number -> add("Note " + number));
    try (TestClient client = client()) {
      assertThat(client.get("/notes?sort=a%26b").text())
          .contains("Page 1 of 3", ">Note 3</a>", "/notes?sort=a%26b&amp;page=2")
          .doesNotContain(">Note 4</a>", "Previous");
      assertThat(client.get("/notes?page=3").text())
          .contains(">Note 7</a>", "Page 3 of 3", "/notes?page=2")
          .doesNotContain(">Note 6</a>", "Next");
      for (String wrong : new String[] {"0", "4", "-1", "x", "99999999999"}) {
        assertThat(client.get("/notes?page=" + wrong).status()).as(wrong).isEqualTo(404);
      }
    }
  }

  @Test
  void aFilterGuardsWhatWrites() {
    add("Snow");
    App guarded =
        app()
            .add(
                CrudViews.of(notes).writing(Requires.login().orRedirect("/login")).under("/notes"));
    try (TestClient client = TestClient.of(guarded)) {
      assertThat(client.get("/notes").status()).isEqualTo(200);
      assertThat(client.get("/notes/1").status()).isEqualTo(200);
      for (String path : new String[] {"/notes/new", "/notes/1/edit", "/notes/1/delete"}) {
        assertThat(client.get(path).header("Location")).contains("/login?next=" + encoded(path));
        assertThat(client.post(path, RAIN).header("Location")).contains("/login");
      }
    }
    assertThat(notes.page(0, 10).items()).extracting(Note::title).containsExactly("Snow");
  }

  @Test
  void aForgedFormDeletesNothing() {
    add("Snow");
    App guarded = app().filter(Csrf.tokens()).add(CrudViews.of(notes).under("/notes"));
    try (TestClient client = TestClient.of(guarded)) {
      String page = client.get("/notes/1/delete").text();
      assertThat(client.post("/notes/1/delete", Form.of("csrf_token", "guessed")).status())
          .isEqualTo(403);
      assertThat(notes.find(1L)).isPresent();
      String token = page.replaceAll("(?s).*name=\"csrf_token\" value=\"([^\"]+)\".*", "$1");
      client.post("/notes/1/delete", Form.of("csrf_token", token));
      assertThat(notes.find(1L)).isEmpty();
    }
  }

  @Test
  void aTemplateOfTheApplicationTakesThePlaceOfTheLibrarys() {
    add("Snow");
    App own = app().add(CrudViews.of(notes).under("/letters"));
    try (TestClient client = TestClient.of(own)) {
      assertThat(client.get("/letters").text()).isEqualTo("<p>1 letter: Snow</p>\n");
      assertThat(client.get("/letters/1").text()).contains("<h1>Snow</h1>");
    }
  }

  @Test
  void theyWorkInAGroupAndWithoutSessions() {
    App plain =
        App.create()
            .install(Html.templates())
            .add(
                Group.of("/admin", group -> group.add(CrudViews.of(notes).under("/notes")))
                    .named("admin"));
    try (TestClient client = TestClient.of(plain)) {
      assertThat(client.post("/admin/notes/new", RAIN).header("Location"))
          .contains("/admin/notes/1");
      assertThat(client.get("/admin/notes/1").text()).contains("href=\"/admin/notes/1/edit\"");
    }
    assertThat(plain.url("admin.notes.update", 1)).isEqualTo("/admin/notes/1/edit");
  }

  private static String encoded(String path) {
    return path.replace("/", "%2F");
  }
}
