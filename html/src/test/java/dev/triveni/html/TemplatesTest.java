package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.TestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Templates as an application uses them.
class TemplatesTest {

  @Test
  void aTemplateBecomesAPage() {
    App app = App.create().install(Html.templates());
    app.get("/", _ -> Html.page("hello", Map.of("name", "<Ann>")));
    try (TestClient client = TestClient.of(app)) {
      var response = client.get("/");
      assertThat(response.text()).isEqualTo("<h1>Hello &lt;Ann&gt;</h1>\n");
    }
  }
}
