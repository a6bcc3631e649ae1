package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.html.blog.Post;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.ExtensionCheck;
import dev.triveni.web.Group;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.StaticFiles;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates as an application uses them. Those of the tests lie in `src/test/resources`.
class TemplatesTest {
  private static final Post TEA = new Post(7, "Tea & <more>", "Hot", LocalDate.of(2026, 11, 22));

  @TempDir private Path folder;

  private final App app =
      App.create()
          .install(Html.templates().provide("site", _ -> "My blog"))
          .add(Route.get("/posts/{id:int}", _ -> page()).named("post"));

  private static Response page() {
    return Html.page("posts/show", Map.of("post", TEA));
  }

  private TestResponse get(String path) {
    try (TestClient client = TestClient.of(app)) {
      return client.get(path);
    }
  }

  @Test
  @Shows(
      value = {"FA-36", "DJ-81"},
      code = "Html.page(\"posts/index\", Map.of(\"posts\", posts))")
  void aTemplateBecomesAPage() {
    app.get("/", _ -> Html.page("posts/index", Map.of("posts", List.of(TEA))));
    TestResponse response = get("/");
    assertThat(response.header("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(response.text().strip())
        .startsWith("<!doctype html>\n<html lang=\"en\">\n<title>Posts - Blog</title>")
        .contains("<a href=\"/posts/7\">Tea &amp; &lt;more&gt;</a>")
        .contains("<p>Written in Java</p>");
  }

  @Test
  @Shows(value = "FL-39", code = "@template.layout(title = \"Posts\", content = @`…`)")
  void aTemplateFillsTheBlocksOfItsLayoutAndKeepsTheirContent() {
    assertThat(get("/posts/7").text())
        .contains("<main><h1>Tea &amp; &lt;more&gt;</h1></main>")
        .containsIgnoringWhitespaces(
            "<footer><p>22 November 2026</p><p>Written in Java</p></footer>");
  }

  @Test
  @Shows("FL-39")
  void aLoopWithoutElementsSaysSo() {
    app.get("/", _ -> Html.page("posts/index", Map.of("posts", List.of())));
    assertThat(get("/").text()).contains("<p>Nothing yet</p>").doesNotContain("<article>");
  }

  @Test
  @Shows(value = "FL-41", code = "Html.fragment(\"macros/card\", Map.of(\"post\", post))")
  void aMacroCalledFromCodeReturnsMarkup() {
    app.get(
        "/",
        _ ->
            Response.html(
                Html.fragment("macros/card", Map.of("post", TEA, "isShort", false)).html()));
    assertThat(get("/").text()).contains("<article>").contains("<p>Hot</p>");
  }

  @Test
  @Shows("FL-41")
  void aTemplateMayBeWrittenInTheProgram() {
    App small =
        App.create().install(Html.templates().define("hi", "@param String name\nHi ${name}"));
    assertThat(Texts.of(small, "hi", Map.of("name", "<Ann>"))).contains("Hi &lt;Ann&gt;");
  }

  @Test
  void aRecordGivesTheParameters() {
    record Index(List<Post> posts) {}
    app.get("/", _ -> Html.page("posts/index", new Index(List.of(TEA))));
    assertThat(get("/").text()).contains("Tea &amp;");
  }

  @Test
  @Shows({"FA-36", "FL-39", "FL-40"})
  void whatEveryTemplateMayCallNeedsNoImport() {
    app.get("/here", _ -> Html.page("everywhere"));
    TestResponse response = get("/here");
    String nonce = response.text().replaceAll("(?s).*nonce=\"([^\"]+)\".*", "$1");
    assertThat(response.header("Content-Security-Policy")).get().asString().contains(nonce);
    assertThat(response.text())
        .contains("<a href=\"/posts/7\">/here</a>")
        .contains("href=\"/static/blog.css\"")
        .contains("<p>My blog HELLO! <b>bold</b></p>")
        .contains("Included");
  }

  @Test
  void anAssetHasItsVersionWhereTheFilesHave() throws IOException {
    Files.writeString(folder.resolve("blog.css"), "a {}");
    app.get("/here", _ -> Html.page("everywhere"))
        .mount("/static", StaticFiles.of(folder).versioned());
    try (TestClient client = TestClient.of(App.create().mount("/blog", app))) {
      String page = client.get("/blog/here").text();
      String link = page.replaceAll("(?s).*stylesheet\" href=\"([^\"]+)\".*", "$1");
      assertThat(link).matches("/blog/static/blog\\.css\\?v=[0-9a-f]{16}");
      assertThat(client.get(link).header("Cache-Control")).get().asString().contains("immutable");
      Files.writeString(folder.resolve("blog.css"), "a { color: red }");
      assertThat(client.get("/blog/here").text()).contains("blog.css?v=").doesNotContain(link);
    }
  }

  @Test
  void templatesKeepToTheContractOfExtensions() {
    ExtensionCheck.of(Html::templates).verify();
  }

  @Test
  void urlsInMountedApplicationsBeginWithTheMount() {
    app.get("/here", _ -> Html.page("everywhere"));
    try (TestClient client = TestClient.of(App.create().mount("/blog", app))) {
      assertThat(client.get("/blog/here").text())
          .contains("<a href=\"/blog/posts/7\">")
          .contains("href=\"/blog/static/blog.css\"");
    }
  }

  @Test
  @Shows("FL-18")
  void aGroupHasAFolderOfItsOwnAndTheApplicationsTemplatesWin() {
    app.add(Group.of("/admin", group -> group.get("/", _ -> Html.page("admin/index"))));
    assertThat(get("/admin/").text())
        .contains("<title>Admin - Blog</title>")
        .contains("<p>Users</p>");
  }

  @Test
  void aPageForAnErrorKnowsItsRequest() {
    app.onStatus(404, (_, _) -> Html.page("everywhere").withStatus(404));
    TestResponse response = get("/nowhere");
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).contains(">/nowhere</a>").doesNotContain("nonce=\"\"");
  }

  @Test
  void outsideOfRequestsTextsAreMadeWithinTheApplication() {
    assertThat(Texts.of(app, "tea", Map.of("cups", 2))).isEqualTo("<p>2 of green</p>\n");
  }

  @Test
  void aFailureInATemplateNamesTheLineOfTheTemplate() {
    app.get("/", _ -> Html.page("failing", Map.of("words", List.of("one"))))
        .onError(
            IndexOutOfBoundsException.class,
            (error, _) ->
                Response.text(
                    List.of(error.getStackTrace()).stream()
                        .filter(frame -> frame.getClassName().contains("failing"))
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .findFirst()
                        .orElse("no line")));
    assertThat(get("/").text()).isEqualTo("failing.jte:4");
  }
}
