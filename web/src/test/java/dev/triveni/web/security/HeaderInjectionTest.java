package dev.triveni.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A value that comes from a client must never begin another header line.
class HeaderInjectionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nX-Evil: 1",
        "a\nb",
        "a\rb",
        "a\0b",
        "a\u007fb",
        "a\u001bb",
        "a\u010ab",
        "😀"
      })
  void aValueWithALineEndOrAControlCharacterIsRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.noContent().header("X-A", value))
        .withMessageStartingWith("TRV-WEB-011 The value of header X-A has the character U+")
        .withMessageNotContainingAny("\r", "\n", "\0");
    assertThatIllegalArgumentException().isThrownBy(() -> Headers.of("X-A", value));
    assertThatIllegalArgumentException().isThrownBy(() -> Response.noContent().type(value));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpException.forbidden("No.").header("X-A", value));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.noContent().headers(fromElsewhere("X-A", value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "a\r\nb", "ä", "(a)", "a\0"})
  void aNameThatIsNoTokenIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.noContent().setHeader(name, "x"))
        .withMessageStartingWith("TRV-WEB-010 '")
        .withMessageNotContainingAny("\r", "\n", "\0");
  }

  @Test
  void whatIsOnlyUnusualIsAllowed() {
    assertThat(
            Response.noContent().header("X-!#$%&'*+.^_`|~9", "\ta ü\u00ff \"\\").headers().names())
        .hasSize(1);
  }

  @Test
  void aRedirectionToALocationWithALineEndHasItEncoded() {
    App app =
        Apps.create().get("/", request -> Response.redirect(request.query("next").orElseThrow()));
    try (TestClient client = TestClient.of(app)) {
      var response = client.get("/?next=/a%0d%0aSet-Cookie:%20a=1");
      assertThat(response.header("Location")).contains("/a%0D%0ASet-Cookie:%20a=1");
      assertThat(response.header("Set-Cookie")).isEmpty();
    }
  }

  private static Headers fromElsewhere(String name, String value) {
    return new Headers() {
      @Override
      public Optional<String> find(String wanted) {
        return Optional.of(value);
      }

      @Override
      public List<String> all(String wanted) {
        return List.of(value);
      }

      @Override
      public Set<String> names() {
        return Set.of(name);
      }

      @Override
      public void forEach(BiConsumer<String, String> action) {
        action.accept(name, value);
      }
    };
  }
}
