package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MembersTest {
  @AutoClose private final TestClient client = Clients.of(new Members());

  @Test
  void aValidatorChangesAValueOrRefusesIt() {
    assertThat(client.post("/signups", "{\"name\": \" Ann \", \"codes\": [2, 4]}").text())
        .isEqualTo("{\"name\":\"Ann\",\"codes\":[2,4]}");
    TestResponse refused = client.post("/signups", "{\"name\": \"Ann\", \"codes\": [2, 3]}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("value_error", "3 is not even.", "/codes/1");
  }

  @Test
  void aConstraintIsAskedBeforeTheValidator() {
    assertThat(client.post("/signups", "{\"name\": \"An\", \"codes\": []}").text())
        .contains("string_too_short");
  }

  @Test
  void aMemberIsComputedKeptConvertedOrOnlyRead() {
    String body =
        """
        {"number": 9, "article": "Tea", "count": "3", "price": 1.5, "gift": true}
        """;
    assertThat(client.post("/lines", body).text())
        .contains("\"number\":1", "\"count\":3", "\"total\":4.5", "\"gift\":true");
    assertThat(client.get("/openapi.json").text()).contains("\"readOnly\":true");
  }
}
