package dev.triveni.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Converter;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The redirection to a path with a slash must stay on this host.
class OpenRedirectTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "///evil.example", "/%2Fevil.example", "/x//evil.example"})
  void aPathThatLooksLikeAHostIsNotRedirectedThere(String path) {
    App app =
        Apps.create()
            .converter("anything", Converter.of(String.class, Optional::of))
            .get("/{a:anything}/{b}/", _ -> Response.text("two"))
            .get("/{a}/", _ -> Response.text("one"));
    try (TestClient client = TestClient.of(app)) {
      String location = client.get(path).header("Location").orElse("");
      assertThat(location).matches("(/[^/\\\\].*)?");
    }
  }
}
