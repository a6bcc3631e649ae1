package dev.triveni.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triveni.web.App;
import dev.triveni.web.Cookie;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that is put into a cookie may add an attribute or another cookie.
class CookieInjectionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a; Domain=evil.example", "a,b", "a b", "a\"", "a\\", "a\r\nb", "ä", "\0"})
  void aValueThatEndsTheCookieIsRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cookie.of("session", value))
        .withMessageStartingWith("TRV-WEB-020 The value of cookie 'session'")
        .withMessageNotContaining(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "a;b", "a b", "a\n", "ä", "a\"", "{a}"})
  void aNameThatIsNoTokenIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cookie.of(name, "1"))
        .withMessageStartingWith("TRV-WEB-019");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/; Secure", "/\r\n", "/ü", "\0"})
  void aPathOrADomainThatEndsTheCookieIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cookie.of("a", "1").path(text))
        .withMessageStartingWith("TRV-WEB-021");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cookie.of("a", "1").domain(text))
        .withMessageStartingWith("TRV-WEB-021");
  }

  @Test
  void aCookieIsFoundByItsWholeName() {
    App app = Apps.create().get("/", request -> Response.text("" + request.cookie("sid")));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/", Headers.of("Cookie", "xsid=1; sid2=2; x=sid=3")).text())
          .isEqualTo("Optional.empty");
      assertThat(client.get("/", Headers.of("Cookie", "sid=right; sid=wrong")).text())
          .isEqualTo("Optional[right]");
      assertThat(client.get("/", Headers.of("Cookie", "sid; =x; sid=a=b")).text())
          .isEqualTo("Optional[a=b]");
    }
  }
}
