package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.html.blog.Contact;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import dev.triveni.web.SecurityHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A form with its messages in a real browser, under the strict policy for content.
class FormPageTest {
  private final App app =
      App.create(Config.of(Map.of("secret-key", "a key that is only for these tests, long")))
          .install(Html.templates())
          .filter(SecurityHeaders.standard())
          .get(
              "/",
              request -> {
                Messages.of(request).success("Done").warning("Careful").error("Broken");
                return page(RecordForm.of(Contact.class));
              })
          .post("/", request -> page(RecordForm.read(Contact.class, request)).withStatus(422));

  private static Response page(RecordForm<Contact> form) {
    return Html.page("contact", Map.of("form", form));
  }

  @Test
  void aFormIsAccessibleAndFitsInEveryState() throws Exception {
    try (var server = app.start();
        Browser browser = Browser.open()) {
      browser.visit(server.url()).await("form");
      assertGood(browser, "empty");
      browser.run("document.querySelector('form').noValidate = true");
      browser.type("#field-mail", "nowhere").click("button").await("#field-mail-error");
      assertGood(browser, "mistakes");
    }
  }

  private static void assertGood(Browser browser, String state) {
    for (String scheme : List.of("light", "dark")) {
      for (int width : new int[] {360, 1280}) {
        browser.size(width, 900).colorScheme(scheme);
        assertThat(browser.axe()).as("%s, %s, %d", state, scheme, width).isEmpty();
        assertThat(browser.isTooWide()).as("%s is too wide at %d", state, width).isFalse();
        String shots = System.getProperty("shots.directory", "");
        if (!shots.isEmpty()) {
          String file = "form-%s-%s-%d.png".formatted(state, scheme, width);
          browser.screenshot(java.nio.file.Path.of(shots, file));
        }
      }
    }
    assertThat(browser.complaints()).isEmpty();
  }
}
