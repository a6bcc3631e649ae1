package dev.triveni.web;

import dev.triveni.web.internal.Origins;
import dev.triveni.web.internal.security.CsrfSecret;
import dev.triveni.web.internal.security.SiteCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Refuses, with 403, what pages of other sites make browsers send in their user's name. Immutable.
///
/// ```java
/// app.filter(Csrf.tokens().exempt("/hooks/*"));
/// ```
///
/// Every application has {@link #origins()}: browsers tell which site a request comes from, and a
/// request that changes something, carries cookies and comes from another site or a sibling of this
/// one is refused. {@link #tokens()} asks in addition for a token that only pages of this
/// application can know. Requests with `GET`, `HEAD`, `OPTIONS` and `TRACE` pass: they must not
/// change anything.
///
/// Origins that {@link Cors} lets in with credentials are trusted here too.
public final class Csrf implements Filter {

  /// The field of a form that carries the token.
  public static final String FIELD = "csrf_token";

  /// The header field that carries the token of a script.
  public static final String HEADER = "X-CSRF-Token";

  /// Marks a request whose origin was found trusted.
  static final Key<Boolean> TRUSTED = Key.of("trusted origin");

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final boolean demandsToken;
  private final Origins trusted;
  private final List<String> exempt;

  private Csrf(boolean demandsToken, Origins trusted, List<String> exempt) {
    this.demandsToken = demandsToken;
    this.trusted = trusted;
    this.exempt = exempt;
  }

  /// Looks where a request comes from, if it carries cookies or a password. A client that says
  /// nothing of that is no browser, and passes.
  public static Csrf origins() {
    return new Csrf(false, Origins.NONE, List.of());
  }

  /// Looks where every request comes from, and demands a token.
  public static Csrf tokens() {
    return new Csrf(true, Origins.NONE, List.of());
  }

  /// Trusts pages of these origins, such as `https://app.example`; they need a token nevertheless
  /// where one is demanded.
  ///
  /// @throws SetupException if one is not an origin
  public Csrf trust(String... origins) {
    Origins more = trusted;
    for (String origin : origins) {
      more = more.with(origin);
    }
    return new Csrf(demandsToken, more, exempt);
  }

  /// Leaves out these paths, such as those that other servers call; `/hooks/*` is everything below
  /// `/hooks`.
  public Csrf exempt(String... paths) {
    List<String> more = new ArrayList<>(exempt);
    more.addAll(List.of(paths));
    return new Csrf(demandsToken, trusted, List.copyOf(more));
  }

  /// The token for a form or a script of the page that answers this request; another text each
  /// time, so that compression does not betray it. In a form it stands before the files: then it is
  /// found without reading those, and the route decides how large they may be.
  ///
  /// @throws IllegalStateException if the configuration has no `secret-key`
  public static String token(Request request) {
    return CsrfSecret.of(request.session()).token();
  }

  /// Makes all tokens of a session worthless; {@link Session#renew()} does so too.
  public static void rotate(Session session) {
    session.remove(CsrfSecret.NAME);
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    if (SAFE.contains(request.method()) || isExempt(request.path())) {
      return next.handle(request);
    }
    boolean isTrusted = request.find(TRUSTED).isPresent() || trusted.allowedTo(request).isPresent();
    if (!isTrusted && (demandsToken || hasCredentials(request)) && SiteCheck.isForeign(request)) {
      throw HttpException.forbidden("A page of another site has sent this request.");
    }
    if (demandsToken && !hasToken(request)) {
      throw HttpException.forbidden(
          "The token of this form is missing or no longer counts. Load the page again, and send it"
              + " once more.");
    }
    return next.handle(isTrusted ? request.with(TRUSTED, true) : request);
  }

  /// Cookies and `Basic` passwords go along by themselves; whatever else identifies a client has to
  /// be added by a script, which other sites' pages cannot do.
  private static boolean hasCredentials(Request request) {
    return request.headers().contains("Cookie")
        || request.header("Authorization").filter(SiteCheck::isBasic).isPresent();
  }

  private static boolean hasToken(Request request) {
    String sent =
        request
            .header(HEADER)
            .or(() -> request.isForm() ? FirstFields.find(request, FIELD) : Optional.empty())
            .orElse("");
    return request
        .session()
        .find(CsrfSecret.NAME, String.class)
        .filter(text -> new CsrfSecret(text).hasMade(sent))
        .isPresent();
  }

  private boolean isExempt(String path) {
    for (String pattern : exempt) {
      boolean below = pattern.endsWith("/*");
      if (below
          ? path.startsWith(pattern.substring(0, pattern.length() - 1))
          : path.equals(pattern)) {
        return true;
      }
    }
    return false;
  }
}
