package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates that are edited while the application runs.
class ReloadTest {
  @TempDir private Path folder;
  private TestClient client;

  @BeforeEach
  void start() throws IOException {
    write("page.jte", "@param String name\n@template.part(text = name)\n");
    write("part.jte", "@param String text\n<p>Hello ${text}</p>\n");
    App app = App.create().install(Html.templates(folder));
    client = TestClient.of(app.get("/", _ -> Html.page("page", Map.of("name", "Ann"))));
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @Test
  void aChangedTemplateIsCompiledAgain() throws IOException {
    assertThat(client.get("/").text()).isEqualToIgnoringNewLines("<p>Hello Ann</p>");
    write("part.jte", "@param String text\n<p>Good morning ${text}</p>\n");
    assertThat(client.get("/").text()).isEqualToIgnoringNewLines("<p>Good morning Ann</p>");
  }

  @Test
  void importsOfTheFolderAreReadAgainToo() throws IOException {
    write("_imports.jte", "@import static dev.triveni.html.blog.Formats.*\n");
    write("part.jte", "@param String text\n<p>${shout(text)}</p>\n");
    assertThat(client.get("/").text()).isEqualToIgnoringNewLines("<p>ANN!</p>");
  }

  @Test
  void whatTheTemplateLanguageDoesNotUnderstandIsShownWithItsLine() throws IOException {
    write("part.jte", "@param String text\n<p>\n@if(text.isEmpty())\n</p>\n");
    var response = client.get("/");
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.text()).contains("part.jte, line", "TRV-HTML-003", "Missing @endif");
  }

  @Test
  void whatTheCompilerDoesNotUnderstandIsShownWithItsLine() throws IOException {
    write("part.jte", "@param String text\n<p>\n  ${text.lenght()}\n</p>\n");
    var response = client.get("/");
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.text())
        .contains("part.jte, line 3", "TRV-HTML-011", "cannot find symbol")
        .contains("<span class=\"wrong\">   3    ${text.lenght()}</span>");
    write("part.jte", "@param String text\n<p>${text.length()}</p>\n");
    assertThat(client.get("/").text()).isEqualToIgnoringNewLines("<p>3</p>");
  }

  @Test
  void aTemplateThatCallsOneWhichIsNotThereSaysWhere() throws IOException {
    write("page.jte", "@param String name\n\n@template.parts(text = name)\n");
    assertThat(client.get("/").text()).contains("page.jte, line 3", "parts.jte not found");
  }
}
