package dev.triveni.web;

import dev.triveni.web.internal.AcceptedTypes;
import dev.triveni.web.internal.Afterwards;
import dev.triveni.web.internal.CurrentRequest;
import dev.triveni.web.internal.Place;
import dev.triveni.web.internal.QueryText;
import dev.triveni.web.internal.RequestCookies;
import dev.triveni.web.internal.session.SessionSlot;
import dev.triveni.web.spi.RequestHead;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a client asks for. Immutable but for its body, which is read once.
///
/// ```java
/// app.get(
///     "/articles/{id:int}",
///     request -> Response.json(articles.find(request.variable("id", Long.class))));
/// ```
public final class Request implements RequestTarget, RequestContent {
  private static final InetAddress UNKNOWN = InetAddress.ofLiteral("0.0.0.0");

  private final RequestHead head;
  private final String mountPath;
  private final QueryText query;
  private final Map<String, Object> variables;
  private final Attributes attributes;
  private final App app;
  private final Origin origin;

  /// What all copies of a request share.
  private record Origin(
      String id, RequestBody body, App app, Afterwards afterwards, SessionSlot session) {}

  private Request(
      RequestHead head,
      String mountPath,
      QueryText query,
      Map<String, Object> variables,
      Attributes attributes,
      App app,
      Origin origin) {
    this.head = head;
    this.mountPath = mountPath;
    this.query = query;
    this.variables = variables;
    this.attributes = attributes;
    this.app = app;
    this.origin = origin;
  }

  /// A request as an engine hands it over.
  ///
  /// @param id what names it in log lines, error documents and the `X-Request-Id` field
  /// @param app the application that answers it
  public static Request of(RequestHead head, String id, RequestBody body, App app) {
    return new Request(
        head,
        "",
        QueryText.of(head.query()),
        Map.of(),
        Attributes.NONE,
        app,
        new Origin(id, body, app, new Afterwards(), new SessionSlot()));
  }

  /// The request that is being handled here.
  ///
  /// A plain thread that a handler starts does not have it: start such work with {@link
  /// Concurrent}, or pass the request on.
  ///
  /// @throws IllegalStateException outside of a request
  public static Request current() {
    return CurrentRequest.get();
  }

  /// The request that is being handled here, if this is a thread that handles one.
  public static Optional<Request> findCurrent() {
    return CurrentRequest.find();
  }

  @Override
  public String mountPath() {
    return mountPath;
  }

  @Override
  public Map<String, List<String>> queries() {
    return query.values();
  }

  /// The application that handles it: of several that are mounted in each other the innermost.
  @Override
  public App app() {
    return app;
  }

  /// The method, such as `GET`.
  public String method() {
    return head.method();
  }

  /// Whether the client accepts a media type, such as `text/html`.
  public boolean accepts(String mediaType) {
    return preferred(mediaType).isPresent();
  }

  /// The media type of these that the client likes best, the first one of equals; empty if it
  /// accepts none of them.
  public Optional<String> preferred(String... mediaTypes) {
    return AcceptedTypes.best(List.of(mediaTypes), head.headers());
  }

  /// The URL of a named route, as a link in the response needs it: with what it is mounted under,
  /// and with the defaults of the application ({@link Routes#urlDefault}).
  ///
  /// A name that begins with a dot is one in the group of this request's route: `.index`.
  ///
  /// @param values for the variables of its path, in order
  /// @throws IllegalArgumentException if there is no such route, or a value is missing, too many or
  ///   does not fit
  public String url(String name, @Nullable Object... values) {
    return link(name, values).toString();
  }

  /// The URL of a named route, to be given a query, an anchor, or the scheme and host.
  ///
  /// @param values for the variables of its path, in order
  public Link link(String name, @Nullable Object... values) {
    return Link.of(this, name, Arrays.asList(values));
  }

  /// The route that answers; filters know it too.
  public Optional<Route> route() {
    return find(Place.KEY).flatMap(Place::route);
  }

  @Override
  public RequestHead head() {
    return head;
  }

  /// The address of the client; behind a trusted proxy the one that the proxy names. It is
  /// `0.0.0.0` for a client that left before it was asked for.
  public InetAddress client() {
    InetAddress address = head.client().getAddress();
    return address == null ? UNKNOWN : address;
  }

  /// What names this request in log lines, error documents and the `X-Request-Id` field.
  public String id() {
    return origin.id();
  }

  @Override
  public Headers headers() {
    return head.headers();
  }

  /// The first value of a header field.
  public Optional<String> header(String name) {
    return head.headers().find(name);
  }

  /// The value of a cookie.
  public Optional<String> cookie(String name) {
    return RequestCookies.find(head.headers(), name);
  }

  /// Every cookie by its name, in order; of several of one name the first.
  public Map<String, String> cookies() {
    return RequestCookies.all(head.headers());
  }

  /// The value of a cookie that was signed by {@link Cookie#signed}; empty if it is missing,
  /// changed or too old.
  public Optional<String> cookie(String name, Signer signer) {
    return cookie(name).flatMap(signer.within(name)::unsign);
  }

  /// What the application remembers of the browser that sends this request.
  ///
  /// @throws IllegalStateException if the configuration has no `secret-key`
  public Session session() {
    return origin.session().session();
  }

  /// Who makes this request, if a filter such as {@link Authentication} knows.
  public Optional<Principal> principal() {
    return find(Authentication.KEY).flatMap(Supplier::get);
  }

  /// Who makes this request, if it is one of this type.
  public <P extends Principal> Optional<P> principal(Class<P> type) {
    return principal().filter(type::isInstance).map(type::cast);
  }

  /// This request, made by this principal.
  public Request withPrincipal(Principal principal) {
    return with(Authentication.KEY, () -> Optional.of(principal));
  }

  /// Where the session is kept while the request runs.
  SessionSlot sessionSlot() {
    return origin.session();
  }

  /// The value of a path variable, as its converter read it and turned into text again.
  ///
  /// @throws NoSuchElementException if the route's pattern has no such variable
  public String variable(String name) {
    return String.valueOf(variable(name, Object.class));
  }

  /// The value of a path variable, as its converter read it: `{id:int}` is a `Long`.
  ///
  /// @throws NoSuchElementException if the route's pattern has no such variable
  /// @throws ClassCastException if its converter makes another type
  public <T> T variable(String name, Class<T> type) {
    Object value = variables.get(name);
    if (value == null) {
      throw new NoSuchElementException(
          "TRV-WEB-012 %s has no path variable '%s', only %s. Add {%s} to the route's pattern."
              .formatted(this, name, variables.keySet(), name));
    }
    return type.cast(value);
  }

  /// The path variables by name.
  public Map<String, Object> variables() {
    return variables;
  }

  @Override
  public RequestBody body() {
    return origin.body();
  }

  @Override
  public FormSettings formSettings() {
    return find(FormSettings.KEY).orElseGet(app.forms()::settings);
  }

  @Override
  public Form form(FormSettings settings) {
    return body().form(() -> new FormBody(this, settings).read());
  }

  @Override
  public Iterable<Part> parts() {
    return FormBody.parts(this, formSettings());
  }

  /// The first value of a query parameter, or else of a field of the form.
  public Optional<String> value(String name) {
    return query(name).or(() -> isForm() ? form().find(name) : Optional.empty());
  }

  /// The value that a filter put beside the request.
  public <T> Optional<T> find(Key<T> key) {
    return attributes.find(key);
  }

  /// The value that a filter put beside the request.
  ///
  /// @throws NoSuchElementException if there is none
  public <T> T get(Key<T> key) {
    return find(key)
        .orElseThrow(() ->
            new NoSuchElementException(
                "TRV-WEB-013 %s has nothing under '%s'. Add the filter that puts it there."
                    .formatted(this, key)));
  }

  /// This request with a value beside it, for the handlers it is passed on to.
  public <T> Request with(Key<T> key, T value) {
    return new Request(head, mountPath, query, variables, attributes.with(key, value), app, origin);
  }

  /// This request with a value beside it that is made when it is first looked for.
  <T> Request withLater(Key<T> key, Supplier<T> maker) {
    Attributes more = attributes.withLater(key, maker);
    return new Request(head, mountPath, query, variables, more, app, origin);
  }

  /// Whether a filter put a value beside the request, without making it.
  boolean has(Key<?> key) {
    return attributes.has(key);
  }

  /// Changes this one response before it is sent, after all filters; the change added first is made
  /// first.
  ///
  /// ```java
  /// request.beforeResponse(response -> response.cookie(Cookie.of("seen", "yes")));
  /// ```
  public void beforeResponse(UnaryOperator<Response> change) {
    origin.afterwards().addChange(change);
  }

  /// The response with the changes of {@link #beforeResponse}. For whoever runs the application.
  public Response changed(Response response) {
    return origin.afterwards().change(response);
  }

  /// Runs `work` once the response is sent or has broken off, the work added last first. Its
  /// failure is logged.
  ///
  /// It runs on the thread of the request, and the next request of an HTTP/1.1 connection may wait
  /// for it: release here what the request held, and leave what takes longer to {@link
  /// #background}.
  public void afterResponse(App.Hook work) {
    origin.afterwards().add(() -> CurrentRequest.run(this, work));
  }

  /// Runs slow `work` once the response is sent or has broken off, whatever the response is: a
  /// mail, a report, a call of a slow service.
  ///
  /// ```java
  /// request.background(() -> mails.sendWelcome(user));
  /// ```
  ///
  /// It runs on a virtual thread of its own, where this request is the current one, after what was
  /// added earlier and after all {@link #afterResponse} work. The next request does not wait for
  /// it, and a client that leaves does not interrupt it. Its failure is logged. When the
  /// application stops, it may finish within `background.stop-timeout`. What must survive the end
  /// of the process is no work for this, but for a durable queue.
  public void background(App.Hook work) {
    origin.afterwards().addBackground(() -> CurrentRequest.run(this, work));
  }

  /// Does what {@link #afterResponse} has left to do, and begins what {@link #background} has. For
  /// whoever runs the application.
  public void runAfterwards() {
    origin.afterwards().run();
    origin.app().background().start(this, origin.afterwards());
  }

  /// This request with other path variables.
  public Request withVariables(Map<String, Object> variables) {
    return new Request(head, mountPath, query, variables, attributes, app, origin);
  }

  /// This request with another head: another client or host for a proxied one.
  public Request withHead(RequestHead head) {
    QueryText same = head.query().equals(query.text()) ? query : QueryText.of(head.query());
    return new Request(head, mountPath, same, variables, attributes, app, origin);
  }

  /// This request as something sees it that is mounted at the first `length` characters of its
  /// path.
  public Request below(int length) {
    String path = head.path();
    return new Request(
        head.withPath(path.substring(length)),
        mountPath + path.substring(0, length),
        query,
        variables,
        attributes,
        app,
        origin);
  }

  /// This request as `app` sees it, which is mounted in another application.
  Request handledBy(App app) {
    return new Request(head, mountPath, query, variables, attributes, app, origin);
  }

  /// This request of an application that a proxy shows below a prefix, such as `/shop`, and that
  /// sees its paths without it. Links begin with the prefix.
  public Request under(String prefix) {
    Attributes moved =
        find(Place.KEY)
            .map(place -> attributes.with(Place.KEY, place.under(prefix)))
            .orElse(attributes);
    return new Request(head, prefix + mountPath, query, variables, moved, app, origin);
  }

  /// This request of an application that clients see at a path, such as `/api/v1`, whatever it is
  /// mounted at. Links begin with it.
  public Request seenAt(String path) {
    Attributes moved =
        find(Place.KEY).map(place -> attributes.with(Place.KEY, place.at(path))).orElse(attributes);
    return new Request(head, path, query, variables, moved, app, origin);
  }

  /// Method and path, for messages.
  @Override
  public String toString() {
    return head.method() + " " + fullPath();
  }
}
