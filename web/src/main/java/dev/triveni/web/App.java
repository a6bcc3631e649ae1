package dev.triveni.web;

import dev.triveni.schema.Schemas;
import dev.triveni.web.internal.ApplicationRun;
import dev.triveni.web.internal.CallSite;
import dev.triveni.web.internal.Converters;
import dev.triveni.web.internal.Dispatcher;
import dev.triveni.web.internal.ErrorMapper;
import dev.triveni.web.internal.Lifecycle;
import dev.triveni.web.internal.Replies;
import dev.triveni.web.internal.RequestIds;
import dev.triveni.web.internal.RouteRegistry;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import dev.triveni.web.spi.ServerSettings;
import dev.triveni.web.spi.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An application: routes, filters, error handlers and extensions. It is a handler, so it can be
/// mounted inside another application.
///
/// ```java
/// App.create().get("/", _ -> Response.text("Hello, World!")).run();
/// ```
///
/// Set it up in one thread; once it has started, it is thread-safe and can no longer be changed.
public final class App implements Handler, Service {
  private final Config config;
  private final Schemas schemas;
  private final Converters converters = new Converters();
  private final RouteRegistry routes = new RouteRegistry(converters);
  private final List<Filter> filters = new ArrayList<>();
  private final ErrorMapper errors = new ErrorMapper();
  private final Lifecycle lifecycle = new Lifecycle(this::lastProblems);
  private final Map<Class<?>, Object> parts = new LinkedHashMap<>();
  private final ReentrantLock freezing = new ReentrantLock();
  private volatile @Nullable Dispatcher dispatcher;

  private App(Config config, Schemas schemas) {
    this.config = config;
    this.schemas = schemas;
  }

  /// An application configured by `application.properties`, `.env` and the environment.
  public static App create() {
    return create(Config.load());
  }

  /// An application with this configuration.
  public static App create(Config config) {
    return create(config, Schemas.strict());
  }

  /// An application with this configuration, whose JSON is read and written with these schemas.
  public static App create(Config config, Schemas schemas) {
    return new App(config, schemas);
  }

  /// Adds a handler for `GET`, and for `HEAD`, which answers the same without a body.
  public App get(String pattern, Handler handler) {
    return add(Route.get(pattern, handler));
  }

  /// Adds a handler for `POST`.
  public App post(String pattern, Handler handler) {
    return add(Route.post(pattern, handler));
  }

  /// Adds a handler for `PUT`.
  public App put(String pattern, Handler handler) {
    return add(Route.put(pattern, handler));
  }

  /// Adds a handler for `PATCH`.
  public App patch(String pattern, Handler handler) {
    return add(Route.patch(pattern, handler));
  }

  /// Adds a handler for `DELETE`.
  public App delete(String pattern, Handler handler) {
    return add(Route.delete(pattern, handler));
  }

  /// Adds a route.
  public App add(Route route) {
    lifecycle.requireSetup("routes");
    routes.add(route);
    return this;
  }

  /// Hands every request below `prefix` to `handler`, with the path that remains: another
  /// application, static files, anything. A path that a route has is the route's, whatever the
  /// method.
  ///
  /// A mounted application is checked, starts, prepares and stops with this one; it answers its
  /// failures itself, and reads and writes JSON with its own schemas.
  public App mount(String prefix, Handler handler) {
    lifecycle.requireSetup("mounts");
    if (handler instanceof App other) {
      lifecycle.addMounted(other.lifecycle);
    }
    routes.mount(prefix, handler, CallSite.find());
    return this;
  }

  /// Wraps all of the application, routes and 404 alike. The filter added first is the outermost.
  public App filter(Filter filter) {
    lifecycle.requireSetup("filters");
    filters.add(filter);
    return this;
  }

  /// Answers when a handler throws an `E`; the handler of the nearest superclass wins. One for
  /// {@link HttpException} also sees failures that nothing else handles, as errors of status 500.
  public <E extends Throwable> App onError(Class<E> type, ErrorHandler<? super E> handler) {
    lifecycle.requireSetup("error handlers");
    errors.on(type, handler);
    return this;
  }

  /// Answers when a request ends with this error status: for an {@link HttpException} before any
  /// handler of its class, for another exception after those of its class. What was thrown is the
  /// cause.
  public App onStatus(int status, ErrorHandler<HttpException> handler) {
    lifecycle.requireSetup("error handlers");
    errors.onStatus(status, handler);
    return this;
  }

  /// Decides how problems look to clients; problem documents (RFC 9457) unless set.
  public App errorFormat(ErrorFormat format) {
    lifecycle.requireSetup("the error format");
    errors.format(format);
    return this;
  }

  /// How problems look to clients.
  public ErrorFormat errorFormat() {
    return errors.format();
  }

  /// Makes `{name:converter}` known to the patterns of routes that are added later.
  public App converter(String name, Converter<?> converter) {
    lifecycle.requireSetup("converters");
    converters.add(name, converter);
    return this;
  }

  /// Adds an extension.
  public App install(Extension extension) {
    lifecycle.requireSetup("extensions");
    extension.install(this);
    return this;
  }

  /// The one object of this class that extensions of this application share, made when it is first
  /// asked for.
  public <T> T part(Class<T> type, Function<App, T> create) {
    Object part = parts.get(type);
    if (part == null) {
      lifecycle.requireSetup("parts");
      part = create.apply(this);
      parts.put(type, part);
    }
    return type.cast(part);
  }

  /// Looks for mistakes in the set-up when the application starts; those of all checks are reported
  /// together.
  public App check(Check check) {
    lifecycle.requireSetup("checks");
    lifecycle.addCheck(check);
    return this;
  }

  /// Runs before the first request is accepted; a failure stops the start.
  public App onStart(Hook hook) {
    lifecycle.requireSetup("start hooks");
    lifecycle.addStart(hook);
    return this;
  }

  /// Runs after the last request, the hook added last first.
  public App onStop(Hook hook) {
    lifecycle.requireSetup("stop hooks");
    lifecycle.addStop(hook);
    return this;
  }

  /// Does slow work beside the rest of the start, on a thread of its own: requests are accepted
  /// meanwhile, but the application is not ready before it is done. A failure ends {@link #run},
  /// and is thrown by {@link RunningApp#awaitReady}.
  ///
  /// @param what a few words for messages, such as `load model minilm`
  public App prepare(String what, Hook work) {
    lifecycle.requireSetup("preparations");
    lifecycle.addPreparation(what, work);
    return this;
  }

  /// Whether everything is prepared, and the application has not begun to stop.
  public boolean isReady() {
    return lifecycle.isReady();
  }

  /// The configuration.
  public Config config() {
    return config;
  }

  /// What JSON is read and written with.
  public Schemas schemas() {
    return schemas;
  }

  /// The routes, in the order in which they were added.
  public List<Route> routes() {
    return routes.list();
  }

  /// The path of a named route with these values for its variables, in order.
  ///
  /// In an application that is mounted, it begins below the mount: {@link Request#mountPath} goes
  /// before it.
  ///
  /// @throws IllegalArgumentException if there is no such route, or a value is missing, too many or
  ///   does not fit
  public String url(String name, @Nullable Object... values) {
    return routes.url(name, Arrays.asList(values));
  }

  /// Ends the set-up: checks everything, and builds what answers requests. Called by whatever runs
  /// the application; a second call does nothing.
  ///
  /// @throws SetupException with every mistake in the set-up
  public App freeze() {
    dispatcher();
    return this;
  }

  private List<SetupProblem> lastProblems() {
    List<SetupProblem> problems = new ArrayList<>(routes.problems());
    try {
      config.read("server", ServerSettings.class);
    } catch (SetupException e) {
      problems.addAll(e.problems());
    }
    return problems;
  }

  private Dispatcher dispatcher() {
    Dispatcher frozen = dispatcher;
    return frozen == null ? makeDispatcher() : frozen;
  }

  private Dispatcher makeDispatcher() {
    freezing.lock();
    try {
      Dispatcher frozen = dispatcher;
      if (frozen == null) {
        lifecycle.freeze();
        frozen = new Dispatcher(routes.router(), filters, errors, new Replies(schemas));
        dispatcher = frozen;
      }
      return frozen;
    } finally {
      freezing.unlock();
    }
  }

  /// Starts preparations and start hooks, and serves on the configured address.
  ///
  /// @throws SetupException with every mistake in the set-up
  /// @throws IOException if the address cannot be bound
  public RunningApp start() throws IOException {
    freeze();
    return ApplicationRun.start(this, lifecycle);
  }

  /// Serves until the process is told to stop (Ctrl-C, `SIGTERM`): then requests in flight finish,
  /// new ones are refused, and the process exits with 0. If it cannot start, it says why and exits
  /// with 1.
  public void run() {
    ApplicationRun.run(this);
  }

  /// Starts without a socket, for tests: returns when everything is prepared.
  RunningApp startWithoutServer() {
    freeze();
    return ApplicationRun.startWithoutServer(lifecycle);
  }

  /// Answers a request as a part of another application: failures are answered by this one.
  @Override
  public Response handle(Request request) throws Exception {
    return dispatcher().handle(request.withSchemas(schemas));
  }

  /// Answers a request as an engine hands it over.
  @Override
  public Reply serve(RequestHead head, RequestBody body) {
    return dispatcher().serve(Request.of(head, RequestIds.next(), body, schemas));
  }

  /// Finds what is wrong with a part of the set-up.
  @FunctionalInterface
  public interface Check {

    /// All that is wrong; empty if nothing is.
    List<SetupProblem> problems();
  }

  /// Work at the start or the stop of an application.
  @FunctionalInterface
  public interface Hook {

    /// Does the work.
    ///
    /// @throws Exception if it fails
    void run() throws Exception;
  }
}
