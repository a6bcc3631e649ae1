package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.browser.PageCheck;
import dev.triveni.html.blog.Contact;
import dev.triveni.html.blog.Recipe;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import dev.triveni.web.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

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
          .add(
              View.of(
                  "/recipe",
                  FormView.of(
                      Recipe.class,
                      (_, recipe) ->
                          Response.text(
                              recipe.title() + recipe.photo() + recipe.ingredients().size()))))
          .post(
              "/",
              request ->
                  page(RecordForm.read(Contact.class, request).withError("", "Try again"))
                      .withStatus(422));

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
      browser.type("#field-mail", "nowhere").click("button").await("[role=alert]", "Try again");
      assertThat(browser.complaints()).singleElement().asString().contains("status of 422");
      assertThat(PageCheck.findings(browser)).isEmpty();
    }
  }

  @Test
  void rowsAreAddedAndRemovedAndAFileIsSentWithoutAScript(@TempDir Path folder) throws Exception {
    Path photo = Files.write(folder.resolve("bread.png"), new byte[] {1, 2, 3});
    try (var server = app.start();
        Browser browser = Browser.open()) {
      browser.visit(server.url() + "/recipe").await("h1", "Recipe");
      assertThat(PageCheck.findings(browser)).isEmpty();
      browser.type("#field-title", "Bread").type("#field-ingredients-0-name", "Flour");
      browser.click("[name=add-row]").type("#field-ingredients-1-name", "Salt");
      browser.click("[name=add-row]").type("#field-ingredients-2-name", "Water");
      assertThat(browser.count("[name=add-row]")).isZero();
      browser.click("[value='ingredients.1']").await("[value='Water']#field-ingredients-1-name");
      assertThat(browser.run("return location.hash")).isEqualTo("#field-ingredients");
      assertThat(PageCheck.findings(browser)).isEmpty();
      browser.type("#field-ingredients-0-grams", "0").type("#field-ingredients-1-grams", "300");
      browser.choose("#field-photo", photo).run("document.forms[0].noValidate = true");
      browser.type("#field-title", "Rye bread").press(Keys.ENTER).await(".row .error");
      assertThat(browser.text("main")).contains("Choose “bread.png” again");
      assertThat(PageCheck.findings(browser)).singleElement().asString().contains("of 422");
      browser.type("#field-ingredients-0-grams", "500").choose("#field-photo", photo);
      browser.run("document.querySelectorAll('select').forEach(s => s.value = 'SCALES')");
      browser.click("form > p button").await("body", "Rye bread");
      assertThat(browser.text("body")).isEqualTo("Rye breadOptional[bread.png (3 bytes)]2");
    }
  }
}
