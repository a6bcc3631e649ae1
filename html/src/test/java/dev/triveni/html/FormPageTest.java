package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.browser.PageCheck;
import dev.triveni.html.blog.Contact;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A form with its messages in a real browser, under the policy that every application has.
class FormPageTest {
  private final App app =
      App.create(
              Config.of(
                  Map.of("secret-key", "a key that is only for these tests", "server.port", "0")))
          .install(Html.templates())
          .get("/favicon.ico", _ -> Response.noContent())
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
      assertThat(PageCheck.findings(browser)).isEmpty();
      browser.run("document.querySelector('form').noValidate = true");
      browser.type("#field-mail", "nowhere").click("button").await("#field-mail-error");
      assertThat(browser.complaints()).singleElement().asString().contains("status of 422");
      assertThat(PageCheck.findings(browser)).isEmpty();
    }
  }
}
