package dev.triveni.web;

import dev.triveni.web.internal.FieldSyntax;
import java.time.Duration;
import java.util.Optional;

/// A cookie for a client to keep (RFC 6265). Safe by default: `HttpOnly` and `SameSite=Lax`.
/// Immutable.
///
/// ```java
/// response.cookie(Cookie.of("theme", "dark").keptFor(Duration.ofDays(365)).secured());
/// ```
///
/// @param path the paths it is sent to: this one and those below
/// @param domain the host it is sent to, with its subdomains; empty for just the host that set it
/// @param maxAge how long it is kept; empty for as long as the browser is open
/// @param secure whether it is sent over HTTPS only
/// @param httpOnly whether scripts of the page cannot read it
/// @param partitioned whether a page inside another site's page has a cookie of its own (CHIPS)
public record Cookie(
    String name,
    String value,
    String path,
    Optional<String> domain,
    Optional<Duration> maxAge,
    boolean secure,
    boolean httpOnly,
    SameSite sameSite,
    boolean partitioned) {

  /// Whether other sites' pages send the cookie along.
  public enum SameSite {
    /// Only requests from pages of this site carry it.
    STRICT("Strict"),
    /// Links from other sites carry it too.
    LAX("Lax"),
    /// Every request carries it; browsers demand `secure`.
    NONE("None");

    private final String word;

    SameSite(String word) {
      this.word = word;
    }
  }

  /// Refuses what a cookie cannot carry, and what browsers drop.
  public Cookie {
    if (!FieldSyntax.isToken(name)) {
      throw new IllegalArgumentException(
          "TRV-WEB-019 '" + name + "' is not the name of a cookie. Use letters, digits, - and _.");
    }
    if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f && "\",;\\".indexOf(c) < 0)) {
      throw new IllegalArgumentException(
          "TRV-WEB-020 The value of cookie '"
              + name
              + "' has characters that a cookie cannot carry (RFC 6265, 4.1.1). Encode it, for"
              + " example in Base64.");
    }
    if (!(path + domain.orElse("")).chars().allMatch(c -> c >= ' ' && c < 0x7f && c != ';')) {
      throw new IllegalArgumentException(
          "TRV-WEB-021 Path or domain of cookie '"
              + name
              + "' has a ';' or a character that is not plain ASCII. Leave it out.");
    }
    if (!secure && (sameSite == SameSite.NONE || partitioned)) {
      throw new IllegalArgumentException(
          "TRV-WEB-022 Cookie '"
              + name
              + "' is for requests from other sites but not secure: browsers drop it. Call"
              + " secured().");
    }
  }

  /// A cookie for the whole site, kept while the browser is open.
  public static Cookie of(String name, String value) {
    return new Cookie(
        name, value, "/", Optional.empty(), Optional.empty(), false, true, SameSite.LAX, false);
  }

  /// Makes the client forget the cookie of this name and the path `/`.
  public static Cookie forget(String name) {
    return of(name, "").keptFor(Duration.ZERO);
  }

  /// This cookie with its value signed, so that {@link Request#cookie(String, Signer)} notices
  /// whether anybody has changed it. It stays readable.
  public Cookie signed(Signer signer) {
    String token = signer.within(name).sign(value);
    return new Cookie(name, token, path, domain, maxAge, secure, httpOnly, sameSite, partitioned);
  }

  /// This cookie for the paths that begin with this one.
  public Cookie path(String path) {
    return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite, partitioned);
  }

  /// This cookie for a host and its subdomains.
  public Cookie domain(String host) {
    return new Cookie(
        name, value, path, Optional.of(host), maxAge, secure, httpOnly, sameSite, partitioned);
  }

  /// This cookie, kept for a time.
  public Cookie keptFor(Duration time) {
    return new Cookie(
        name, value, path, domain, Optional.of(time), secure, httpOnly, sameSite, partitioned);
  }

  /// This cookie for HTTPS only.
  public Cookie secured() {
    return new Cookie(name, value, path, domain, maxAge, true, httpOnly, sameSite, partitioned);
  }

  /// This cookie, which scripts of the page can read.
  public Cookie readableByScripts() {
    return new Cookie(name, value, path, domain, maxAge, secure, false, sameSite, partitioned);
  }

  /// This cookie with another rule for requests from other sites; `NONE` makes it secure.
  public Cookie sameSite(SameSite rule) {
    boolean secured = secure || rule == SameSite.NONE;
    return new Cookie(name, value, path, domain, maxAge, secured, httpOnly, rule, partitioned);
  }

  /// This cookie, one for each site whose page contains ours (CHIPS); it becomes secure.
  public Cookie inPartition() {
    return new Cookie(name, value, path, domain, maxAge, true, httpOnly, sameSite, true);
  }

  /// The value of the `Set-Cookie` field.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name).append('=').append(value);
    text.append("; Path=").append(path);
    domain.ifPresent(host -> text.append("; Domain=").append(host));
    maxAge.ifPresent(time -> text.append("; Max-Age=").append(time.toSeconds()));
    if (secure) {
      text.append("; Secure");
    }
    if (httpOnly) {
      text.append("; HttpOnly");
    }
    text.append("; SameSite=").append(sameSite.word);
    return partitioned ? text.append("; Partitioned").toString() : text.toString();
  }
}
