package dev.triveni.web;

import dev.triveni.web.internal.CallSite;
import dev.triveni.web.internal.FieldSyntax;
import dev.triveni.web.internal.ListedHeaders;
import dev.triveni.web.internal.Origins;
import dev.triveni.web.internal.PreflightText;
import dev.triveni.web.internal.Vary;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lets pages of other origins read responses (CORS, as the Fetch standard has it). Immutable.
///
/// ```java
/// app.filter(Cors.allow("https://app.example").methods("GET", "PUT").credentials());
/// ```
///
/// It answers preflights itself, with 204 and before routing, and marks all other responses, errors
/// too. Unless told otherwise it allows `GET`, `HEAD` and `POST` with a `Content-Type`, and lets
/// browsers remember that for ten minutes. Of several filters for one path the outermost decides.
///
/// A request of another origin is handled like any other; only what its page may read is limited.
/// Use it as a filter of an application: a filter of a route sees no preflight.
public final class Cors implements Filter {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
  private static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
  private static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
  private static final String ALLOW_PRIVATE_NETWORK = "Access-Control-Allow-Private-Network";
  private static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";
  private static final String MAX_AGE = "Access-Control-Max-Age";
  private static final String REQUEST_METHOD = "Access-Control-Request-Method";
  private static final String REQUEST_HEADERS = "Access-Control-Request-Headers";
  private static final String REQUEST_PRIVATE_NETWORK = "Access-Control-Request-Private-Network";

  private static final ListedHeaders USUAL_PREFLIGHT =
      ListedHeaders.of(
          ALLOW_METHODS, "GET, HEAD, POST", ALLOW_HEADERS, "Content-Type", MAX_AGE, "600");

  private enum Choice {
    ANY_HEADER,
    IN_TEXT,
    PRIVATE_NETWORK
  }

  private final Origins origins;
  private final ListedHeaders preflight;
  private final ListedHeaders others;
  private final Set<Choice> choices;
  private final String prefix;

  private Cors(
      Origins origins,
      ListedHeaders preflight,
      ListedHeaders others,
      Set<Choice> choices,
      String prefix) {
    this.origins = origins;
    this.preflight = preflight;
    this.others = others;
    this.choices = choices;
    this.prefix = prefix;
  }

  /// For pages of these origins, such as `https://app.example`.
  ///
  /// @throws SetupException if one is not an origin
  public static Cors allow(String... origins) {
    Origins all = Origins.NONE;
    for (String origin : origins) {
      all = all.with(origin);
    }
    return of(all);
  }

  /// For pages of the origins that the pattern matches as a whole.
  public static Cors allowMatching(Pattern pattern) {
    return of(Origins.NONE.with(pattern));
  }

  /// For all pages of the web, which get no credentials.
  public static Cors allowAny() {
    return of(Origins.ANY);
  }

  private static Cors of(Origins origins) {
    return new Cors(origins, USUAL_PREFLIGHT, ListedHeaders.NONE, Set.of(), "");
  }

  /// Also for pages of the origins that the pattern matches as a whole.
  public Cors orMatching(Pattern pattern) {
    return new Cors(origins.with(pattern), preflight, others, choices, prefix);
  }

  /// Allows just these methods.
  public Cors methods(String... methods) {
    String list = listed(methods).toUpperCase(Locale.ROOT);
    return with(preflight.with(ALLOW_METHODS, list), others);
  }

  /// Allows these request headers besides `Content-Type`.
  public Cors headers(String... names) {
    return with(preflight.with(ALLOW_HEADERS, added(preflight, ALLOW_HEADERS, names)), others);
  }

  /// Allows every request header.
  public Cors anyHeader() {
    return choosing(Choice.ANY_HEADER);
  }

  /// Lets pages read these response headers besides the few that they always may.
  public Cors expose(String... names) {
    return with(preflight, others.with(EXPOSE_HEADERS, added(others, EXPOSE_HEADERS, names)));
  }

  /// Lets requests carry cookies and other credentials.
  ///
  /// @throws SetupException if every origin is allowed, because any page could act as its visitor
  public Cors credentials() {
    if (origins.any()) {
      throw new SetupException(
          new SetupProblem(
              "TRV-WEB-028",
              CallSite.find(),
              "Any origin is allowed with credentials: every page of the web could act as its"
                  + " visitor, so browsers refuse it.",
              "Name the origins with Cors.allow(…), or leave out credentials()."));
    }
    return with(preflight.with(ALLOW_CREDENTIALS, "true"), others.with(ALLOW_CREDENTIALS, "true"));
  }

  /// How long browsers may remember the answer to a preflight.
  public Cors maxAge(Duration time) {
    return with(preflight.with(MAX_AGE, Long.toString(time.toSeconds())), others);
  }

  /// Lets pages from the public network reach this server in a private one.
  public Cors privateNetwork() {
    return choosing(Choice.PRIVATE_NETWORK);
  }

  /// Says in the answers to preflights whether they are allowed, as Starlette does: 200 and `OK`,
  /// or 400 and what is not. Browsers look at the fields alone; this is for people and tests.
  public Cors inText() {
    return choosing(Choice.IN_TEXT);
  }

  /// Only for this path and those below it.
  public Cors below(String path) {
    String name = path.replaceAll("^/+|/+$", "");
    return new Cors(origins, preflight, others, choices, name.isEmpty() ? "" : "/" + name);
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    if (!covers(request.path())) {
      return next.handle(request);
    }
    boolean isPreflight =
        request.method().equals("OPTIONS")
            && request.headers().contains("Origin")
            && request.headers().contains(REQUEST_METHOD);
    return isPreflight
        ? told(preflighted(request), request)
        : marked(next.handle(trusted(request)), request);
  }

  /// A page that may use credentials here forges nothing.
  private Request trusted(Request request) {
    boolean mayUseCredentials =
        others.contains(ALLOW_CREDENTIALS) && origins.allowedTo(request).isPresent();
    return mayUseCredentials ? request.with(Csrf.TRUSTED, true) : request;
  }

  private Response told(Response answer, Request request) {
    return choices.contains(Choice.IN_TEXT) ? PreflightText.of(answer, preflight, request) : answer;
  }

  private Response preflighted(Request request) {
    Response plain = varying(Response.noContent());
    if (choices.contains(Choice.ANY_HEADER)) {
      plain = Vary.by(REQUEST_HEADERS, plain);
    }
    Optional<String> allowed = origins.allowedTo(request);
    if (allowed.isEmpty()) {
      return plain;
    }
    Response answer = plain.header(ALLOW_ORIGIN, allowed.get()).headers(preflight);
    if (choices.contains(Choice.ANY_HEADER)) {
      answer = echoingHeaders(answer, request);
    }
    boolean isPrivate =
        choices.contains(Choice.PRIVATE_NETWORK)
            && request.header(REQUEST_PRIVATE_NETWORK).filter("true"::equals).isPresent();
    return isPrivate ? answer.header(ALLOW_PRIVATE_NETWORK, "true") : answer;
  }

  /// Echoes, because `*` is no wildcard in requests with credentials.
  private static Response echoingHeaders(Response answer, Request request) {
    String names =
        request.headers().all(REQUEST_HEADERS).stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(String::strip)
            .filter(FieldSyntax::isToken)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? answer : answer.setHeader(ALLOW_HEADERS, names);
  }

  private Response marked(Response response, Request request) {
    Response plain =
        varying(response)
            .withoutHeader(ALLOW_ORIGIN)
            .withoutHeader(ALLOW_CREDENTIALS)
            .withoutHeader(EXPOSE_HEADERS);
    return origins
        .allowedTo(request)
        .map(origin -> plain.header(ALLOW_ORIGIN, origin).headers(others))
        .orElse(plain);
  }

  /// Says that another origin may get another answer, to those without an origin too: a cache would
  /// hand theirs on.
  private Response varying(Response response) {
    return origins.any() ? response : Vary.by("Origin", response);
  }

  private boolean covers(String path) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length()
            || prefix.isEmpty()
            || path.charAt(prefix.length()) == '/');
  }

  private Cors with(ListedHeaders preflight, ListedHeaders others) {
    return new Cors(origins, preflight, others, choices, prefix);
  }

  private Cors choosing(Choice choice) {
    EnumSet<Choice> more = EnumSet.of(choice);
    more.addAll(choices);
    return new Cors(origins, preflight, others, more, prefix);
  }

  private static String added(Headers present, String field, String... names) {
    String list = listed(names);
    return present.find(field).map(before -> before + ", " + list).orElse(list);
  }

  private static String listed(String... names) {
    Arrays.stream(names).forEach(FieldSyntax::checkName);
    return String.join(", ", names);
  }
}
