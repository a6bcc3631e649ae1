package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.html.blog.Contact;
import dev.triveni.html.blog.Contact.Address;
import dev.triveni.html.blog.Contact.Topic;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Csrf;
import dev.triveni.web.Form;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Forms made of records.
class RecordFormTest {
  private static final Contact ANN =
      new Contact(
          "Ann \"the\" <great>",
          "ann@example.org",
          "Hi",
          Topic.PRAISE,
          List.of(Topic.BUG_REPORT),
          Optional.of(7),
          Optional.of(LocalDate.of(2026, 11, 22)),
          false,
          true,
          Optional.of("/"),
          new Address("Graz"),
          Optional.of("secret"));

  private final App app = contacts();
  private final TestClient client = TestClient.of(app);

  private static App contacts() {
    return App.create(Config.of(Map.of("secret-key", "a key that is only for these tests, long")))
        .install(Html.templates())
        .get("/", _ -> page(RecordForm.of(Contact.class)))
        .get("/ann", _ -> page(RecordForm.of(Contact.class, ANN)))
        .post(
            "/",
            request -> {
              RecordForm<Contact> form = RecordForm.read(Contact.class, request);
              return form.isValid()
                  ? Response.text(form.value().toString())
                  : page(form.withError("", "Try again")).withStatus(422);
            });
  }

  private static Response page(RecordForm<Contact> form) {
    return Html.page("contact", Map.of("form", form));
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void fieldsFollowFromTheTypesAndConstraintsOfTheRecord() {
    assertThat(client.get("/").text())
        .contains("<label for=\"field-name\">Name</label>")
        .contains(
            "<input id=\"field-name\" name=\"name\" type=\"text\" value=\"\" required"
                + " maxlength=\"40\" aria-describedby=\"field-name-help\">")
        .contains("<p class=\"help\" id=\"field-name-help\">how we may call you</p>")
        .contains("<label for=\"field-mail\">E-mail address</label>")
        .contains("name=\"mail\" type=\"email\"")
        .contains("<textarea id=\"field-text\" name=\"text\" rows=\"8\" required")
        .contains("<option value=\"BUG_REPORT\">Bug report</option>")
        .contains("<input type=\"checkbox\" name=\"alsoAbout\" value=\"PRAISE\">")
        .contains("name=\"stars\" type=\"number\" value=\"\" min=\"1\" max=\"10\" step=\"1\">")
        .contains("<label for=\"field-stars\">Stars <span class=\"optional\">(optional)</span>")
        .contains("name=\"bestDay\" type=\"date\"")
        .contains("<option value=\"true\" selected>Yes</option>")
        .contains("id=\"field-isUrgent\" name=\"isUrgent\" value=\"true\">")
        .contains("<input type=\"hidden\" name=\"cameFrom\" value=\"\">")
        .contains("<label for=\"field-address-city\">City</label>")
        .contains("name=\"address.city\"")
        .contains("name=\"password\" type=\"password\"")
        .contains("<button type=\"submit\">Send</button>");
  }

  @Test
  void whatARecordHoldsStandsInItsForm() {
    assertThat(client.get("/ann").text())
        .contains("value=\"Ann &#34;the&#34; &lt;great>\"")
        .contains("<option value=\"PRAISE\" selected>")
        .contains("name=\"alsoAbout\" value=\"BUG_REPORT\" checked>")
        .contains("value=\"7\"")
        .contains("value=\"2026-11-22\"")
        .contains("<option value=\"false\" selected>No</option>")
        .contains("value=\"Graz\"")
        .doesNotContain("secret");
  }

  @Test
  void mistakesStandBesideTheirFieldsAndWhatWasWrittenStays() {
    Form form =
        Form.of("name", "x".repeat(41)).with("mail", "nowhere").with("text", "<b>Hello</b>");
    var response = client.post("/", form);
    assertThat(response.status()).isEqualTo(422);
    assertThat(response.text())
        .contains("value=\"" + "x".repeat(41) + "\"")
        .contains("aria-invalid=\"true\" aria-describedby=\"field-name-help field-name-error\">")
        .contains("id=\"field-name-error\">String should have at most 40 characters</p>")
        .contains("id=\"field-mail-error\">")
        .contains("&lt;b&gt;Hello&lt;/b&gt;</textarea>")
        .contains("id=\"field-address-city-error\">Field required</p>")
        .contains("<div role=\"alert\">")
        .contains("<li>Try again</li>");
  }

  @Test
  void aRightFormBecomesTheRecord() {
    Form form =
        Form.of("name", "Ann")
            .with("mail", "ann@example.org")
            .with("text", "Hello")
            .with("topic", "PRAISE")
            .with("alsoAbout", "PRAISE")
            .with("alsoAbout", "BUG_REPORT")
            .with("copyToMe", "false")
            .with("isUrgent", "true")
            .with("address.city", "Graz");
    assertThat(client.post("/", form).text())
        .contains(
            "name=Ann",
            "alsoAbout=[PRAISE, BUG_REPORT]",
            "copyToMe=false",
            "isUrgent=true",
            "city=Graz");
  }

  @Test
  void theFormOfAPageCarriesTheTokenThatItIsAskedFor() {
    try (TestClient guarded = TestClient.of(contacts().filter(Csrf.tokens()))) {
      String page = guarded.get("/").text();
      String token = page.replaceAll("(?s).*name=\"csrf_token\" value=\"([^\"]+)\".*", "$1");
      assertThat(guarded.post("/", Form.of("csrf_token", token)).status()).isEqualTo(422);
      assertThat(guarded.post("/", Form.of("csrf_token", "guessed")).status()).isEqualTo(403);
    }
  }

  @Test
  void someFieldsAreChosenByName() {
    app.within(() -> {
      RecordForm<Contact> form = RecordForm.of(Contact.class);
      assertThat(form.only("mail", "name").fields())
          .extracting(FormField::name)
          .containsExactly("mail", "name");
      assertThatThrownBy(() -> form.field("nmae"))
          .hasMessage("TRV-HTML-013 A form of Contact has no field 'nmae'. Did you mean 'name'?");
      assertThatThrownBy(form::value).hasMessageStartingWith("TRV-HTML-012 This form of Contact");
    });
  }
}
