package dev.triveni.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.Mistake;
import dev.triveni.schema.Refusal;
import dev.triveni.web.App;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What keepers of records refuse has a status.
class RefusalsTest {

  private static final class Refused extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    Refused(Reason reason) {
      super("TRV-X-1 not for clients");
      this.reason = reason;
    }

    @Override
    public Reason reason() {
      return reason;
    }

    @Override
    public String detail() {
      return "The name is taken.";
    }

    @Override
    public List<Mistake> mistakes() {
      return reason == Reason.CONFLICT
          ? List.of(new Mistake("unique", List.of("name"), detail(), "x", Map.of()))
          : List.of();
    }
  }

  private static App refusing(Refusal.Reason reason) {
    return App.create()
        .get(
            "/",
            _ -> {
              throw new Refused(reason);
            });
  }

  @ParameterizedTest
  @CsvSource({"MISSING,404", "CONFLICT,409", "INVALID,422", "BUSY,503"})
  void eachReasonHasItsStatus(Refusal.Reason reason, int status) {
    try (TestClient client = TestClient.of(refusing(reason))) {
      TestResponse response = client.get("/");
      assertThat(response.status()).isEqualTo(status);
      assertThat(response.text()).contains("The name is taken.").doesNotContain("TRV-X");
      assertThat(response.header("Retry-After").isPresent()).isEqualTo(status == 503);
    }
  }

  @Test
  void mistakesAreTold() {
    try (TestClient client = TestClient.of(refusing(Refusal.Reason.CONFLICT))) {
      assertThat((List<?>) ((Map<?, ?>) client.get("/").json()).get("errors"))
          .hasSize(1)
          .first()
          .hasToString("{type=unique, loc=[name], msg=The name is taken., input=x}");
    }
  }

  @Test
  void handlersOfTheStatusAreAsked() {
    App app = refusing(Refusal.Reason.MISSING);
    app.onStatus(404, (error, _) -> Response.text("Gone: " + error.detail()).withStatus(404));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text()).isEqualTo("Gone: The name is taken.");
    }
  }
}
