package dev.triveni.web;

import dev.triveni.schema.Schemas;
import dev.triveni.web.internal.Commands;
import dev.triveni.web.internal.Converters;
import dev.triveni.web.internal.ErrorHandlers;
import dev.triveni.web.internal.ErrorMapper;
import dev.triveni.web.internal.GroupPlan;
import dev.triveni.web.internal.GroupPlan.Member.Deferred;
import dev.triveni.web.internal.Lifecycle;
import dev.triveni.web.internal.Resources;
import dev.triveni.web.internal.RouteRegistry;
import dev.triveni.web.internal.Scope;
import dev.triveni.web.internal.UrlDefaults;
import dev.triveni.web.internal.development.Development;
import dev.triveni.web.internal.session.SessionSetup;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What an application is declared to be, as long as it may be changed; {@link Assembly} makes of
/// it what answers requests. Used by one thread.
final class Setup {
  final Config config;
  final Development development;
  final Schemas schemas;
  final FormReaders forms;
  final SessionSetup sessions;
  final Converters converters = new Converters();
  final RouteRegistry routes = new RouteRegistry(converters);
  final List<Filter> filters = new ArrayList<>();
  final ErrorHandlers handlers = new ErrorHandlers();
  final ErrorMapper errors = ErrorMapper.of(handlers);
  final Commands commands = new Commands();
  final Signals signals = new Signals();
  final Resources resources;
  final Lifecycle lifecycle;
  private final App app;
  private final Set<Extension> deferred = new HashSet<>();
  private final UrlDefaults urlDefaults = new UrlDefaults();
  private final Scope scope = Scope.of(errors, urlDefaults);
  private final Map<Class<?>, Object> parts = new LinkedHashMap<>();
  private InstantSource clock = InstantSource.system();

  /// An empty one.
  Setup(App app, Config config, Schemas schemas) {
    this.app = app;
    this.config = Development.bound(config);
    this.development = Development.of(this.config);
    this.schemas = schemas;
    this.forms = new FormReaders(schemas);
    this.sessions = new SessionSetup(config);
    this.resources = new Resources(app);
    this.lifecycle = new Lifecycle(() -> Assembly.problems(this), resources);
  }

  /// This, if it may still be changed.
  ///
  /// @param what is to be changed
  /// @throws IllegalStateException if the application has started
  Setup changing(String what) {
    lifecycle.requireSetup(what);
    return this;
  }

  /// Installs an extension whose contract is known.
  void install(Extension extension) {
    int contract = extension.contract();
    if (contract < 1 || contract > Extension.CONTRACT) {
      throw new SetupException(unknownContract(extension, contract));
    }
    extension.install(app);
  }

  private static SetupProblem unknownContract(Extension extension, int contract) {
    return new SetupProblem(
        "TRV-WEB-300",
        extension.getClass().getName(),
        "The extension %s is written for contract %d of extensions, and this version of Triveni keeps contract %d."
            .formatted(extension.getClass().getSimpleName(), contract, Extension.CONTRACT),
        contract > Extension.CONTRACT
            ? "Use a newer Triveni, or an older version of the extension."
            : "Use a newer version of the extension.");
  }

  /// Adds a route.
  void add(Route route) {
    routes.add(route, scope);
  }

  /// Adds the routes, commands, mounts and waiting extensions of a group.
  void add(GroupPlan group) {
    group.mounted().forEach(this::adopt);
    routes.add(group, scope);
    commands.add(group);
    group.deferred().forEach(this::install);
  }

  private void install(Deferred waiting) {
    if (deferred.add(waiting.extension()) || !waiting.once()) {
      install(waiting.extension());
    }
  }

  /// Adds a mount.
  void add(Mount mount) {
    adopt(mount.handler());
    routes.mount(mount.plan(), scope);
  }

  private void adopt(Handler mounted) {
    if (mounted instanceof App other) {
      other.liveWith(lifecycle);
    }
  }

  /// Sets what a variable of URLs is where a link says nothing of it.
  void urlDefault(String variable, Function<Request, ? extends Optional<?>> value) {
    urlDefaults.add(variable, value);
  }

  /// The one object of a class, made if it is missing.
  <T> T part(Class<T> type, Function<App, T> create) {
    Object part = parts.get(type);
    if (part == null) {
      part = changing("parts").make(type, create);
    }
    return type.cast(part);
  }

  private <T> T make(Class<T> type, Function<App, T> create) {
    T made = create.apply(app);
    parts.put(type, made);
    return made;
  }

  /// The one object of a class, if it was made.
  <T> Optional<T> findPart(Class<T> type) {
    return Optional.ofNullable(parts.get(type)).map(type::cast);
  }

  /// Sets what tells the time.
  void clock(InstantSource newClock) {
    clock = newClock;
  }

  /// What signs texts for a purpose, by the clock of the time when it is asked.
  Signer signer(String purpose) {
    return Signer.of(SecretKeys.from(config), purpose).clock(() -> clock.instant());
  }

  /// What tells the time.
  InstantSource clock() {
    return clock;
  }
}
