package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.html.greeter.Greeter;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.TestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionsTest {

  private static App app(Map<String, String> settings) {
    return App.create(Config.of(settings)).install(Html.templates()).install(new Greeter());
  }

  @ParameterizedTest
  @CsvSource({"Hello, Hello", "Servus, Servus"})
  @Shows(value = "FL-09", code = "app.install(new Greeter())")
  void anExtensionAddsARouteACommandAndATemplateFunctionByOneLine(
      String greeting, String expected) {
    try (TestClient client = TestClient.of(app(Map.of("greeter.greeting", greeting)))) {
      assertThat(client.get("/greet/ann").text()).isEqualTo("<p>" + expected + " ANN</p>\n");
      assertThat(client.command("greet").output()).contains(expected + "!");
    }
  }

  @Test
  @Shows("FL-09")
  void twoApplicationsUseAnExtensionWithTheirOwnSettingsAndItsDefaults() {
    try (TestClient usual = TestClient.of(app(Map.of()));
        TestClient other = TestClient.of(app(Map.of("greeter.greeting", "Moin")))) {
      assertThat(usual.get("/greet/ann").text()).contains("Hello ANN");
      assertThat(other.get("/greet/ann").text()).contains("Moin ANN");
    }
  }
}
