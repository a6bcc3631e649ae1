package dev.triveni.web;

import dev.triveni.schema.Schemas;
import dev.triveni.web.internal.ApplicationRun;
import dev.triveni.web.internal.Background;
import dev.triveni.web.internal.CommandRun;
import dev.triveni.web.internal.CurrentRequest;
import dev.triveni.web.internal.Lifecycle;
import dev.triveni.web.internal.RequestIds;
import dev.triveni.web.internal.RouteNames;
import dev.triveni.web.internal.form.UploadCodec;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import dev.triveni.web.spi.Service;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An application: routes, filters, error handlers and extensions. It is a handler, so it can be
/// mounted inside another application.
///
/// ```java
/// App.create().get("/", _ -> Response.text("Hello, World!")).run();
/// ```
///
/// Set it up in one thread; once it has started, it is thread-safe and can no longer be changed.
public final class App implements Routes<App>, Handler, Service {
  private final Setup setup;
  private final Assembly assembly;

  private App(Config config, Schemas schemas) {
    this.setup = new Setup(this, config, schemas.with(Upload.class, new UploadCodec()));
    this.assembly = new Assembly(setup);
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

  /// The application that handles the current request, or that {@link #within} works in.
  ///
  /// @throws IllegalStateException outside of both
  public static App current() {
    return CurrentRequest.app();
  }

  /// The application that handles the current request, or that {@link #within} works in, if there
  /// is one here.
  public static Optional<App> findCurrent() {
    return CurrentRequest.findApp();
  }

  @Override
  public App add(Route route) {
    setup.changing("routes").add(route);
    return this;
  }

  @Override
  public App add(Group group) {
    setup.changing("groups").add(group.plan());
    return this;
  }

  @Override
  public App command(Command command) {
    setup.changing("commands").commands.add(command);
    return this;
  }

  @Override
  public App add(Mount mount) {
    setup.changing("mounts").add(mount);
    return this;
  }

  @Override
  public App urlDefault(String variable, Function<Request, ? extends Optional<?>> value) {
    setup.changing("URL defaults").urlDefault(variable, value);
    return this;
  }

  /// Wraps all of the application, routes and 404 alike. The filter added first is the outermost.
  @Override
  public App filter(Filter filter) {
    setup.changing("filters").filters.add(filter);
    return this;
  }

  @Override
  public <E extends Throwable> App onError(Class<E> type, ErrorHandler<? super E> handler) {
    setup.changing("error handlers").handlers.on(type, handler);
    return this;
  }

  @Override
  public App onStatus(int status, ErrorHandler<HttpException> handler) {
    setup.changing("error handlers").handlers.onStatus(status, handler);
    return this;
  }

  /// Decides how problems look to clients; problem documents (RFC 9457) unless set.
  public App errorFormat(ErrorFormat format) {
    setup.changing("the error format").errors.format(format);
    return this;
  }

  /// How problems look to clients.
  public ErrorFormat errorFormat() {
    return setup.errors.format();
  }

  /// Decides what becomes of a path that differs from that of a route in a slash at its end; a
  /// missing one is added unless set.
  public App trailingSlash(TrailingSlash trailingSlash) {
    setup.changing("the redirection of slashes").routes.router().trailingSlash(trailingSlash);
    return this;
  }

  /// Makes `{name:converter}` known to the patterns of routes that are added later.
  public App converter(String name, Converter<?> converter) {
    setup.changing("converters").converters.add(name, converter);
    return this;
  }

  /// Adds an extension.
  ///
  /// @throws SetupException if it is written for a contract that this version does not keep
  public App install(Extension extension) {
    setup.changing("extensions").install(extension);
    return this;
  }

  /// The one object of this class that extensions of this application share, made when it is first
  /// asked for.
  public <T> T part(Class<T> type, Function<App, T> create) {
    return setup.part(type, create);
  }

  /// The object of this class that extensions of this application share, if it was made.
  public <T> Optional<T> findPart(Class<T> type) {
    return setup.findPart(type);
  }

  /// Declares what the application opens before it accepts requests, and closes, if it is {@link
  /// AutoCloseable}, after the last one and after the stop hooks: connections, pools, clients.
  ///
  /// ```java
  /// app.resource(Database.class, app -> Database.open(app.config().read("db", Db.class)));
  /// ```
  ///
  /// Resources are opened in the order in which they are declared, or when an earlier one asks for
  /// them, and closed the last opened first. If one cannot be opened, the start ends, and what is
  /// open is closed. Declared again, it replaces the earlier one, as tests do.
  public <T> App resource(Class<T> type, Opening<? extends T> opening) {
    setup.changing("resources").resources.declare(type, opening);
    return this;
  }

  /// The resource of this class.
  ///
  /// @throws IllegalStateException if it is not declared, or the application does not run
  public <T> T resource(Class<T> type) {
    return setup.resources.get(type);
  }

  /// Whether a resource of this class is declared.
  public boolean hasResource(Class<?> type) {
    return setup.resources.has(type);
  }

  /// Calls `listener` with each event of just this class; see {@link Signals}.
  public <E extends Record> App on(Class<E> event, Consumer<? super E> listener) {
    setup.signals.on(event, listener);
    return this;
  }

  /// What listeners are told by.
  public Signals signals() {
    return setup.signals;
  }

  /// Looks for mistakes in the set-up when the application starts; those of all checks are reported
  /// together.
  public App check(Check check) {
    setup.changing("checks").lifecycle.addCheck(check);
    return this;
  }

  /// Runs before the first request is accepted; a failure stops the start.
  public App onStart(Hook hook) {
    setup.changing("start hooks").lifecycle.addStart(hook);
    return this;
  }

  /// Runs after the last request, the hook added last first.
  public App onStop(Hook hook) {
    setup.changing("stop hooks").lifecycle.addStop(hook);
    return this;
  }

  /// Does slow work beside the rest of the start, on a thread of its own: requests are accepted
  /// meanwhile, but the application is not ready before it is done. A failure ends {@link #run},
  /// and is thrown by {@link RunningApp#awaitReady}.
  ///
  /// @param what a few words for messages, such as `load model minilm`
  public App prepare(String what, Hook work) {
    setup.changing("preparations").lifecycle.addPreparation(what, work);
    return this;
  }

  /// Whether everything is prepared, and the application has not begun to stop.
  public boolean isReady() {
    return setup.lifecycle.isReady();
  }

  /// Keeps sessions on the server, in this store; unless set, where `session.store` says, or in the
  /// cookie. A mounted application has the sessions of the one around it.
  public App sessions(SessionStore store) {
    setup.changing("the session store").sessions.store(store);
    return this;
  }

  /// What signs texts for a purpose with the secret keys of the configuration.
  ///
  /// @throws IllegalStateException if it has no `secret-key`
  public Signer signer(String purpose) {
    return setup.signer(purpose);
  }

  /// Sets what tells the time; tests do.
  public App clock(InstantSource clock) {
    setup.changing("the clock").clock(clock);
    return this;
  }

  /// The configuration.
  public Config config() {
    return setup.config;
  }

  /// What JSON is read and written with.
  public Schemas schemas() {
    return setup.schemas;
  }

  /// What forms are read with.
  FormReaders forms() {
    return setup.forms;
  }

  /// The routes, in the order in which they were added.
  public List<Route> routes() {
    return setup.routes.list();
  }

  /// The route that answers `GET` at a path, with the values of its variables.
  public Optional<RouteMatch> resolve(String path) {
    return resolve("GET", path);
  }

  /// The route that answers a method at a path, with the values of its variables.
  public Optional<RouteMatch> resolve(String method, String path) {
    return setup.routes.router().find(method, "", path);
  }

  /// The names of its routes.
  RouteNames names() {
    return setup.routes.names();
  }

  /// The URL of a named route, outside of requests: for a mail, or a job. In a request, {@link
  /// Request#link} knows host, mounts and defaults too.
  ///
  /// @param values for the variables of its path, in order
  public Link link(String name, @Nullable Object... values) {
    return Link.of(names(), name, Arrays.asList(values));
  }

  /// The path of a named route with these values for its variables, in order.
  ///
  /// In an application that is mounted, it begins below the mount: in a request, {@link
  /// Request#url} is what links need.
  ///
  /// @throws IllegalArgumentException if there is no such route, or a value is missing, too many or
  ///   does not fit
  public String url(String name, @Nullable Object... values) {
    return link(name, values).toString();
  }

  /// The version of a static file, which changes with its content; empty if the files at this path
  /// are not {@link StaticFiles#versioned}.
  ///
  /// @param path where it is served, such as `/static/site.css`
  public Optional<String> fileVersion(String path) {
    return setup.routes.version(path);
  }

  /// Ends the set-up: checks everything, and builds what answers requests. Called by whatever runs
  /// the application; a second call does nothing.
  ///
  /// @throws SetupException with every mistake in the set-up
  public App freeze() {
    assembly.dispatcher();
    return this;
  }

  /// What keeps sessions, for tests that change one outside of a request.
  SessionFilter sessionFilter() {
    return assembly.sessions();
  }

  /// Starts preparations and start hooks, and serves on the configured address.
  ///
  /// @throws SetupException with every mistake in the set-up
  /// @throws IOException if the address cannot be bound
  public RunningApp start() throws IOException {
    freeze();
    return ApplicationRun.start(this, setup.lifecycle);
  }

  /// Serves until the process is told to stop (Ctrl-C, `SIGTERM`): then requests in flight finish,
  /// new ones are refused, and the process exits with 0. If it cannot start, it says why and exits
  /// with 1.
  ///
  /// With arguments it runs the {@link Command} that they call instead, and exits with its code:
  /// `--help` tells which there are.
  ///
  /// @param arguments those of the process
  public void run(String... arguments) {
    if (arguments.length == 0) {
      ApplicationRun.run(this);
    } else {
      System.exit(CommandRun.inProcess(this, setup.commands, List.of(arguments)));
    }
  }

  /// Runs a command for a test.
  CommandResult command(String input, List<String> words) {
    return CommandRun.kept(this, setup.commands, input, words);
  }

  /// Works with this application as the current one, as scripts, commands and tests do without a
  /// request: URLs can be built, resources are open. Ends the set-up. If the application does not
  /// run, resources are opened when they are asked for, and closed at the end.
  ///
  /// ```java
  /// app.within(() -> App.current().resource(Database.class).clear());
  /// ```
  public <X extends Exception> void within(Work<X> work) throws X {
    freeze();
    setup.resources.during(() -> CurrentRequest.run(this, work));
  }

  /// Starts and stops with an application around this one.
  void liveWith(Lifecycle other) {
    other.addMounted(setup.lifecycle);
  }

  /// The work that requests leave behind.
  Background background() {
    return setup.lifecycle.background();
  }

  /// Starts without a socket, for tests: returns when everything is prepared.
  RunningApp startWithoutServer() {
    freeze();
    return ApplicationRun.startWithoutServer(setup.lifecycle);
  }

  /// Answers a request as a part of another application: failures are answered by this one.
  @Override
  public Response handle(Request request) throws Exception {
    return assembly.dispatcher().handle(request.handledBy(this));
  }

  /// Does work in the place of a route, for tests.
  void serve(RequestHead head, RequestBody body, Handler route, UnaryOperator<Request> more) {
    Request request = more.apply(Request.of(head, RequestIds.next(), body, this));
    assembly.dispatcher().inFront(route).serve(request).afterwards().run();
  }

  /// Answers a request as an engine hands it over.
  @Override
  public Reply serve(RequestHead head, RequestBody body) {
    return assembly
        .dispatcher()
        .serve(setup.development.open(Request.of(head, RequestIds.next(), body, this)));
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

  /// Work within an application that may fail with an `X`.
  @FunctionalInterface
  public interface Work<X extends Exception> {

    /// Does the work.
    void run() throws X;
  }

  /// Opens a resource.
  @FunctionalInterface
  public interface Opening<T> {

    /// The resource, open.
    ///
    /// @param app the application that it is for, which has its configuration and other resources
    /// @throws Exception if it cannot be opened
    T open(App app) throws Exception;
  }
}
