package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.html.blog.NewNote;
import dev.triveni.html.blog.Note;
import dev.triveni.html.blog.Note.Mood;
import dev.triveni.schema.InvalidInputException;
import dev.triveni.schema.Mistake;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Filter;
import dev.triveni.web.Form;
import dev.triveni.web.Records;
import dev.triveni.web.Requires;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Generic views, each one alone.
class GenericViewsTest {
  private static final Form RAIN =
      Form.of("title", "Rain")
          .with("text", "It rains.")
          .with("written", "2026-11-22")
          .with("mood", "UNWELL");

  private final Records<Note, NewNote, Long> notes = NewNote.diary();
  private final App app =
      App.create(Config.of(Map.of("secret-key", "a key that is only for these tests, long")));

  private TestClient client(String pattern, View view) {
    app.install(
        Html.templates()
            .define("about", "@param String who\n@param int visits = 0\n${who} ${visits}")
            .define("note", "@param dev.triveni.html.blog.Note item\n<b>${item.title()}</b>"));
    return TestClient.of(app.add(View.of(pattern, view)));
  }

  private Note snow() {
    return notes.add(
        new NewNote("Snow", "…", LocalDate.of(2026, 11, 22), Mood.VERY_WELL, Optional.of(3)));
  }

  @Test
  @Shows("DJ-79")
  void aTemplateViewGivesVariablesOfThePathAndValues() {
    View view = TemplateView.of("about").with("visits", _ -> 7);
    try (TestClient client = client("/about/{who}", view)) {
      assertThat(client.get("/about/ann").text().strip()).isEqualTo("ann 7");
      assertThat(client.post("/about/ann", RAIN).status()).isEqualTo(405);
    }
  }

  @Test
  @Shows("DJ-79")
  void aRedirectViewSendsEveryMethodOn() {
    View view =
        RedirectView.to(request -> "/notes/" + request.variable("id")).permanently().keepingQuery();
    try (TestClient client = client("/n/{id:int}", view)) {
      for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
        var response = client.send(method, "/n/7?page=2");
        assertThat(response.status()).as(method).isEqualTo(301);
        assertThat(response.header("Location")).as(method).contains("/notes/7?page=2");
      }
    }
  }

  @Test
  void aRedirectIsForNowAndWithoutTheQueryIfNothingElseIsSaid() {
    try (TestClient client = client("/old", RedirectView.to(_ -> "/new?from=old"))) {
      var response = client.get("/old?page=2");
      assertThat(response.status()).isEqualTo(302);
      assertThat(response.header("Location")).contains("/new?from=old");
    }
  }

  @Test
  @Shows("DJ-79")
  void aFormViewHandsOverARightFormAndShowsAWrongOneAgain() {
    View view =
        FormView.of(
                NewNote.class,
                (_, note) -> {
                  notes.add(note);
                  return Response.redirect("/thanks");
                })
            .titled("Write to us")
            .button("Send it");
    try (TestClient client = client("/write", view)) {
      assertThat(client.get("/write").text())
          .contains("<h1>Write to us</h1>", "<button type=\"submit\">Send it</button>");
      assertThat(client.post("/write", Form.of("title", "Kept")).status()).isEqualTo(422);
      assertThat(client.post("/write", Form.of("title", "Kept")).text()).contains("value=\"Kept\"");
      assertThat(notes.page(0, 1).count()).isZero();
      assertThat(client.post("/write", RAIN).header("Location")).contains("/thanks");
      assertThat(notes.page(0, 1).items()).extracting(Note::title).containsExactly("Rain");
    }
  }

  @Test
  void whatOnlyTheApplicationKnowsStandsBesideTheField() {
    Mistake taken = new Mistake("value_error", List.of("title"), "Is taken", null, Map.of());
    View view =
        FormView.of(
            NewNote.class,
            (_, _) -> {
              throw new InvalidInputException(List.of(taken));
            });
    try (TestClient client = client("/write", view)) {
      var response = client.post("/write", RAIN);
      assertThat(response.status()).isEqualTo(422);
      assertThat(response.text())
          .contains("id=\"field-title-error\">Is taken</p>", "value=\"Rain\"");
    }
  }

  @Test
  void aListAloneHasNoLinksButThoseItIsGiven() {
    snow();
    View view = ListView.of(notes).action("Home", _ -> "/").linking((_, note) -> "#" + note.id());
    try (TestClient client = client("/notes", view)) {
      assertThat(client.get("/notes").text())
          .contains("<h1>Notes</h1>", "href=\"/\">Home</a>", "<a href=\"#1\">Snow</a>");
    }
    assertThatThrownBy(() -> ListView.of(notes).pageSize(0))
        .hasMessage("TRV-HTML-020 A page of a list cannot have 0 records. Name at least 1.");
  }

  @Test
  void aDetailViewShowsTheApplicationsTemplate() {
    snow();
    try (TestClient client = client("/notes/{id:int}", DetailView.of(notes).template("note"))) {
      assertThat(client.get("/notes/1").text().strip()).isEqualTo("<b>Snow</b>");
      assertThat(client.get("/notes/2").status()).isEqualTo(404);
    }
  }

  @Test
  void viewsThatWriteGoWhereTheyAreTold() {
    snow();
    app.add(View.of("/new", CreateView.of(notes, (_, note) -> "/made/" + note.id())))
        .add(View.of("/edit/{id:int}", UpdateView.of(notes, (_, note) -> "/is/" + note.title())));
    View delete = DeleteView.of(notes, (_, note) -> "/was/" + note.title());
    try (TestClient client = client("/delete/{id:int}", delete)) {
      assertThat(client.post("/new", RAIN).header("Location")).contains("/made/2");
      assertThat(client.post("/edit/1", RAIN).header("Location")).contains("/is/Rain");
      assertThat(client.post("/delete/2", RAIN).header("Location")).contains("/was/Rain");
    }
    assertThat(notes.page(0, 9).items()).extracting(Note::id).containsExactly(1L);
  }

  @Test
  @Shows("DJ-79")
  void everyViewHasItsFilters() {
    Filter login = Requires.login();
    snow();
    app.add(View.of("/list", ListView.of(notes).filter(login)))
        .add(View.of("/detail/{id:int}", DetailView.of(notes).filter(login)))
        .add(View.of("/create", CreateView.of(notes, (_, _) -> "/").filter(login)))
        .add(View.of("/update/{id:int}", UpdateView.of(notes, (_, _) -> "/").filter(login)))
        .add(View.of("/delete/{id:int}", DeleteView.of(notes, (_, _) -> "/").filter(login)))
        .add(
            View.of(
                "/form", FormView.of(NewNote.class, (_, _) -> Response.noContent()).filter(login)));
    try (TestClient client = client("/about/{who}", TemplateView.of("about").filter(login))) {
      for (String path :
          List.of("/list", "/detail/1", "/create", "/update/1", "/delete/1", "/form", "/about/x")) {
        assertThat(client.get(path).status()).as(path).isEqualTo(401);
      }
    }
  }
}
