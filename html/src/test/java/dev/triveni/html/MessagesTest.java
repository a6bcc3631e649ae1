package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a visitor is told once.
class MessagesTest {
  private final List<Record> events = new ArrayList<>();
  private final App app =
      App.create(Config.of(Map.of("secret-key", "a key that is only for these tests, long")))
          .install(Html.templates())
          .get("/", _ -> Html.page("visitor"))
          .get("/errors", _ -> Html.page("errors"))
          .post(
              "/save",
              request -> {
                request.session().put("name", "Ann");
                Messages.of(request).success("Saved <it>").error("Not sent").add("tea", "Hot");
                return Response.redirect("/");
              })
          .on(MessageFlashed.class, events::add)
          .on(TemplateRendering.class, events::add)
          .on(TemplateRendered.class, events::add);
  private final TestClient client = TestClient.of(app);

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  @Shows(
      value = {"FL-38", "FL-40"},
      code = "Messages.of(request).success(\"Saved\"); @for(Message message : messages())")
  void messagesAreShownOnceAfterARedirectWithTheirCategories() {
    client.post("/save", "");
    assertThat(client.get("/").text())
        .contains("<p>Ann</p>")
        .contains("<p class=\"success\">Saved &lt;it&gt;</p>")
        .contains("<p class=\"error\">Not sent</p>")
        .contains("<p class=\"tea\">Hot</p>");
    assertThat(client.get("/").text()).contains("<p>Ann</p>").doesNotContain("Saved");
  }

  @Test
  @Shows("FL-38")
  void onlyTheCategoriesThatAreAskedForAreTaken() {
    client.post("/save", "");
    assertThat(client.get("/errors").text()).isEqualToIgnoringNewLines("<p>Not sent </p>");
    assertThat(client.get("/").text()).contains("Saved", "Hot").doesNotContain("Not sent");
  }

  @Test
  void aVisitorWithoutMessagesGetsNoSession() {
    assertThat(client.get("/").header("Set-Cookie")).isEmpty();
  }

  @Test
  @Shows("FL-10")
  void messagesAndTemplatesSendEvents() {
    client.post("/save", "");
    assertThat(events)
        .containsExactly(
            new MessageFlashed(new Message("success", "Saved <it>")),
            new MessageFlashed(new Message("error", "Not sent")),
            new MessageFlashed(new Message("tea", "Hot")));
    events.clear();
    client.get("/");
    assertThat(events)
        .containsExactly(
            new TemplateRendering("visitor", Map.of()), new TemplateRendered("visitor", Map.of()));
  }
}
