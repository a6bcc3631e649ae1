package dev.triveni.web;

import dev.triveni.web.internal.ListedHeaders;
import java.security.SecureRandom;
import java.util.Base64;
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
/// within a page carry the nonce of its request: `<script nonce="…">`.
public final class SecurityHeaders implements Filter {

  /// The nonce of a request, under which its page may have scripts and styles of its own.
  public static final Key<String> NONCE = Key.of("nonce");

  private static final String POLICY = "Content-Security-Policy";
  private static final String FRAMES = "X-Frame-Options";
  private static final String TRANSPORT = "Strict-Transport-Security";
  private static final int NONCE_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final ListedHeaders fields;
  private final ListedHeaders plainFields;
  private final List<String> names;
  private final @Nullable ContentPolicy policy;

  private SecurityHeaders(ListedHeaders fields, @Nullable ContentPolicy policy) {
    this.fields = fields;
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
    String nonce = newNonce();
    Response response = next.handle(request.with(NONCE, nonce));
    return withPolicy(withFields(response, request.scheme().equals("https")), response, nonce);
  }

  private Response withFields(Response response, boolean secure) {
    Headers own = response.headers();
    ListedHeaders missing = secure ? fields : plainFields;
    for (String name : names) {
      if (own.contains(name)) {
        missing = missing.without(name);
      }
    }
    return response.headers(ownFraming(own) ? missing.without(FRAMES) : missing);
  }

  /// A page that the client keeps, after 304, keeps its nonce and so its policy.
  private Response withPolicy(Response response, Response original, String nonce) {
    if (policy == null || original.status() == 304 || original.headers().contains(POLICY)) {
      return response;
    }
    boolean saysFraming = original.headers().contains(FRAMES);
    ContentPolicy fitting = saysFraming ? policy.withoutFraming() : policy;
    return response.header(POLICY, fitting.text(nonce));
  }

  private static boolean ownFraming(Headers own) {
    Optional<String> text = own.find(POLICY);
    return text.isPresent() && text.get().toLowerCase(Locale.ROOT).contains("frame-ancestors");
  }

  private String newNonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
