package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.examples.guide.typed.Shelves.Tag;
import dev.triveni.web.TestClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ShelvesTest {
  @AutoClose private final TestClient client = Clients.of(new Shelves.Tags());

  @Test
  void inheritedRoutesHaveTheTypesOfTheHeir() {
    assertThat(client.post("/tags", new Tag("tea")).status()).isEqualTo(201);
    assertThat(client.post("/tags", new Tag("t")).text()).contains("string_too_short");
    assertThat(client.get("/tags").text()).isEqualTo("[{\"name\":\"tea\"}]");
    assertThat(client.get("/openapi.json").text()).contains("#/components/schemas/Tag");
  }
}
