package dev.triveni.web;

import dev.triveni.web.internal.ListedHeaders;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Response headers that switch on what browsers can do for the safety of a site. Thread-safe.
///
/// ```java
/// app.filter(SecurityHeaders.standard().policy(ContentPolicy.strict().images("data:")));
/// ```
///
/// A field that a response has set itself stays as it is. `Strict-Transport-Security` is sent over
/// HTTPS only; behind a proxy put {@link TrustedProxies} before this filter. Scripts and styles
/// within a page carry the nonce of its request: `<script nonce="…">`; the policy names it if the
/// page has asked for it.
public final class SecurityHeaders implements Filter {

  /// The nonce of a request, under which its page may have scripts and styles of its own.
  public static final Key<String> NONCE = Key.of("nonce");

  private static final String POLICY = "Content-Security-Policy";
  private static final String FRAMES = "X-Frame-Options";
  private static final String TRANSPORT = "Strict-Transport-Security";

  private final SecureRandom random = new SecureRandom();
  private final ListedHeaders fields;
  private final ListedHeaders plainFields;
  private final List<String> names;
  private final @Nullable ContentPolicy policy;

  private SecurityHeaders(ListedHeaders others, @Nullable ContentPolicy policy) {
    this.fields = policy == null ? others : others.with(POLICY, policy.text());
    this.plainFields = fields.without(TRANSPORT);
    this.names = List.copyOf(fields.names());
    this.policy = policy;
  }

  /// All of them, as strict as a site without guests allows.
  public static SecurityHeaders standard() {
    ListedHeaders fields =
        ListedHeaders.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            FRAMES,
            "DENY",
            TRANSPORT,
            "max-age=31536000");
    return new SecurityHeaders(fields, ContentPolicy.strict());
  }

  /// These with another policy; `X-Frame-Options` follows it.
  public SecurityHeaders policy(ContentPolicy policy) {
    ListedHeaders others = fields.without(POLICY).without(FRAMES);
    return new SecurityHeaders(
        policy.frameOptions().map(text -> others.with(FRAMES, text)).orElse(others), policy);
  }

  /// These with another value of a field, or one more field.
  public SecurityHeaders with(String name, String value) {
    return new SecurityHeaders(
        fields.with(name, value), name.equalsIgnoreCase(POLICY) ? null : policy);
  }

  /// These without a field.
  public SecurityHeaders without(String name) {
    return new SecurityHeaders(fields.without(name), name.equalsIgnoreCase(POLICY) ? null : policy);
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Nonce nonce = new Nonce(random);
    Response response = next.handle(request.withLater(NONCE, nonce));
    ListedHeaders usual = request.isSecure() ? fields : plainFields;
    return response.headers(missing(withNonce(usual, response, nonce), response.headers()));
  }

  /// Those of the fields that a response has not set itself.
  private ListedHeaders missing(ListedHeaders usual, Headers own) {
    ListedHeaders missing = usual;
    for (String name : names) {
      if (own.contains(name)) {
        missing = missing.without(name);
      }
    }
    return ownFraming(own) ? missing.without(FRAMES) : missing;
  }

  /// The fields with the policy that fits the page. One that the client keeps, after 304, keeps its
  /// nonce and so its policy; one that is still to be written may ask for its nonce.
  private ListedHeaders withNonce(ListedHeaders usual, Response response, Nonce nonce) {
    boolean saysFraming = response.headers().contains(FRAMES);
    boolean needsNonce = nonce.isMade() || response.body() instanceof Body.Stream;
    if (policy == null || !(saysFraming || needsNonce || response.status() == 304)) {
      return usual;
    } else if (response.status() == 304) {
      return usual.without(POLICY);
    }
    ContentPolicy fitting = saysFraming ? policy.withoutFraming() : policy;
    return usual.with(POLICY, needsNonce ? fitting.text(nonce.get()) : fitting.text());
  }

  private static boolean ownFraming(Headers own) {
    Optional<String> text = own.find(POLICY);
    return text.isPresent() && text.get().toLowerCase(Locale.ROOT).contains("frame-ancestors");
  }
}
