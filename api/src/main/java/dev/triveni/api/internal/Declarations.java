package dev.triveni.api.internal;

import dev.triveni.api.OtherContent;
import dev.triveni.api.internal.Provider.Called;
import dev.triveni.web.App;
import dev.triveni.web.Route;
import dev.triveni.web.SetupProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What an application declares for typed endpoints: the endpoints and the providers. All of it is
/// analysed together when the set-up ends. Set up in one thread.
public final class Declarations {
  private final App app;
  private final Problems problems = new Problems();
  private final ProviderTable providers =
      new ProviderTable(problems, this::makeAtStart, this::resource);
  private final List<Endpoint> endpoints = new ArrayList<>();
  private final Map<Class<?>, List<Endpoint>> outgoing = new HashMap<>();

  private Declarations(App app) {
    this.app = app;
    app.check(this::analyse);
    app.onStop(() -> providers.values().close());
    app.resource(Context.class, _ -> new Context(providers.values()));
  }

  /// The declarations of an application.
  public static Declarations of(App app) {
    return app.part(Declarations.class, Declarations::new);
  }

  /// The providers.
  public ProviderTable providers() {
    return providers;
  }

  /// Adds the endpoints of an object whose class has {@link dev.triveni.api.Routes}, and the
  /// providers among its methods.
  ///
  /// @param inclusion what is said of the endpoints
  /// @param routes takes their routes
  /// @return the endpoints
  public List<Endpoint> addRoutes(Object object, Inclusion inclusion, Consumer<Route> routes) {
    List<DeclaredMethod> methods = DeclaredMethod.of(object.getClass());
    providers.addMethods(object, methods);
    List<Endpoint> added =
        new RouteClass(object, inclusion, problems)
            .operations(methods).stream()
                .map(operation ->
                    new Endpoint(operation, providers, inclusion.content(), callbacks(operation)))
                .toList();
    for (Endpoint endpoint : added) {
      routes.accept(endpoint.operation().route(endpoint));
    }
    endpoints.addAll(added);
    return added;
  }

  /// The operations of an interface that others answer.
  public List<Endpoint> outgoing(Class<?> type) {
    List<Endpoint> known = outgoing.get(type);
    if (known != null) {
      return known;
    }
    List<Endpoint> added =
        new OutgoingClass(problems)
            .operations(type).stream()
                .map(it -> new Endpoint(it, providers, OtherContent.REFUSED, List.of()))
                .toList();
    outgoing.put(type, added);
    endpoints.addAll(added);
    return added;
  }

  private List<Endpoint> callbacks(Operation operation) {
    return operation.callbacks().stream().flatMap(type -> outgoing(type).stream()).toList();
  }

  /// Provided values outside of requests.
  public OutsideValues outside() {
    app.freeze();
    return new OutsideValues(
        this, new Signature(app.schemas(), providers, new Problems(), Set.of()));
  }

  private Optional<Provider> resource(Class<?> type) {
    return app.hasResource(type)
        ? Optional.of(new Provider.Resource(ProviderKey.of(type), () -> app.resource(type)))
        : Optional.empty();
  }

  private void makeAtStart(Called provider) {
    app.prepare("make what " + provider.place() + " provides", () -> outside().make(provider));
  }

  /// Sees to it that the values of the application are closed at the end of `App.within`, if it
  /// does not run otherwise.
  void closeWithContext() {
    app.resource(Context.class);
  }

  /// Ends with the use of an application, before what was opened earlier.
  private record Context(ApplicationValues values) implements AutoCloseable {
    @Override
    public void close() {
      Lifetime.unchecked(values::close);
    }
  }

  private List<SetupProblem> analyse() {
    providers.freeze();
    for (Endpoint endpoint : endpoints) {
      endpoint.analyse(app.schemas(), problems);
    }
    for (Called provider : providers.methods()) {
      new Signature(app.schemas(), providers, problems, Set.of()).check(provider);
    }
    return problems.list();
  }
}
