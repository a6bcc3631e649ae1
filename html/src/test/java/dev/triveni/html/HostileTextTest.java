package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts of users that try to become a part of the page's code.
class HostileTextTest {
  private final App app = App.create().install(Html.templates());

  private String page(String text) {
    return Texts.of(app, "escaping", Map.of("text", text));
  }

  @Test
  @Shows("FL-39")
  void tagsAreShownAsText() {
    assertThat(page("<script>alert(1)</script>"))
        .contains("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")
        .contains("title=\"&lt;script>alert(1)&lt;/script>\"")
        .contains("const quoted = \"<script>alert(1)<\\/script>\"")
        .contains("const value = \"\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\";")
        .contains("data-post=\"{&#34;text&#34;:&#34;\\u003cscript");
  }

  @Test
  void quotesDoNotEndAttributesOrTextsOfScripts() {
    assertThat(page("\" onload=\"alert(1)"))
        .contains("title=\"&#34; onload=&#34;alert(1)\"")
        .contains("const quoted = \"\\\" onload=\\\"alert(1)\"")
        .contains("const value = \"\\\" onload=\\\"alert(1)\";");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " \u0001JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript\r\n:alert(1)",
        "vbscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml,<svg onload=alert(1)>"
      })
  void linksThatRunScriptsAreLeftOut(String url) {
    assertThat(page(url))
        .contains("<a href=\"\">")
        .contains("<form action=\"\">")
        .contains("<img src=\"\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a?b=c",
        "/a:b",
        "mailto:ann@example.org",
        "data:image/png;base64,AA",
        "#javascript"
      })
  void linksThatLeadSomewhereStay(String url) {
    assertThat(page(url)).contains("<a href=\"" + url + "\">");
  }

  @Test
  void aPageInAnAttributeIsEscapedTwice() {
    assertThat(page("<script>")).contains("srcdoc=\"&amp;lt;script&amp;gt;\"");
  }
}
