package dev.triveni.web.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triveni.shows.Shows;
import dev.triveni.web.Cookie;
import dev.triveni.web.Cookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CookieTest {

  @Test
  @Shows(value = "FL-24", code = "Cookie.of(\"theme\", \"dark\").keptFor(Duration.ofDays(1))")
  void everyAttributeIsWritten() {
    assertThat(Cookie.of("a", "1")).hasToString("a=1; Path=/; HttpOnly; SameSite=Lax");
    assertThat(Cookie.of("a", "1").path("/x").domain("example.org"))
        .hasToString("a=1; Path=/x; Domain=example.org; HttpOnly; SameSite=Lax");
    assertThat(Cookie.of("a", "1").keptFor(Duration.ofDays(1)).secured())
        .hasToString("a=1; Path=/; Max-Age=86400; Secure; HttpOnly; SameSite=Lax");
    assertThat(Cookie.of("a", "1").sameSite(SameSite.STRICT).readableByScripts())
        .hasToString("a=1; Path=/; SameSite=Strict");
    assertThat(Cookie.of("a", "1").sameSite(SameSite.NONE).inPartition())
        .hasToString("a=1; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
    assertThat(Cookie.forget("a")).hasToString("a=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
  }

  @Test
  void aCookieForOtherSitesMustBeSecure() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Cookie(
                "a",
                "1",
                "/",
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                SameSite.NONE,
                false))
        .withMessageStartingWith("TRV-WEB-022 Cookie 'a' is for requests from other sites");
  }
}
