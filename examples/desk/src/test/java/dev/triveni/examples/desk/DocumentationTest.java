package dev.triveni.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.browser.NodeTools;
import dev.triveni.web.RunningApp;
import dev.triveni.web.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The desk's OpenAPI document and the pages made of it.
@ExtendWith(TheDesk.class)
class DocumentationTest {

  @Test
  void twoValidatorsAcceptTheDocument(TestClient desk, @TempDir Path folder) throws IOException {
    NodeTools tools = NodeTools.get();
    Path document = Files.write(folder.resolve("openapi.json"), desk.get("/openapi.json").bytes());
    var redocly = tools.run("redocly", List.of("lint", "--extends=spec", document.toString()));
    assertThat(redocly.code()).as(redocly.output()).isZero();
    var seriousme = tools.run("validate-api", List.of(document.toString()));
    assertThat(seriousme.code()).as(seriousme.output()).isZero();
    assertThat(seriousme.output()).contains("\"valid\": true");
  }

  @Test
  void tryItOutShowsWhereATicketGoes(RunningApp desk) {
    try (Browser browser = Browser.open()) {
      browser.visit(desk.url() + "/docs");
      browser
          .click("#operations-Tickets-tickets_route .opblock-summary-control")
          .click("#operations-Tickets-tickets_route .try-out__btn")
          .type(
              "#operations-Tickets-tickets_route textarea",
              "{\"subject\": \"Charged twice\", \"text\": \"My card was charged two times.\"}")
          .click("#operations-Tickets-tickets_route .execute")
          .await("#operations-Tickets-tickets_route .live-responses-table", "\"billing\"");
      assertThat(browser.complaints()).isEmpty();
      browser.visit(desk.url() + "/redoc").await("h1", "Larkship support desk");
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
