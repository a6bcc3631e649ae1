package dev.triveni.api;

import dev.triveni.api.internal.Declarations;
import dev.triveni.api.internal.ProviderTable;
import dev.triveni.web.App;
import dev.triveni.web.Request;
import java.lang.reflect.Type;
import java.util.function.Function;

/// What an application offers to the parameters of its endpoints. One for each application. Set up
/// in one thread.
///
/// ```java
/// Providers.of(app).add(Clock.class, Clock.systemUTC());
/// Providers.of(app).replace(User.class, ann);   // in a test
/// ```
public final class Providers {
  private final Declarations declarations;
  private final ProviderTable table;

  private Providers(Declarations declarations) {
    this.declarations = declarations;
    this.table = declarations.providers();
  }

  /// The providers of an application.
  public static Providers of(App app) {
    return new Providers(Declarations.of(app));
  }

  /// Adds the methods of an object that have {@link Provides}.
  public Providers add(Object object) {
    table.addProviders(object);
    return this;
  }

  /// Offers one value to every request. Whoever made it closes it.
  public <T> Providers add(Class<T> type, T value) {
    table.addValue(type, value);
    return this;
  }

  /// Offers a value that is made for each request that needs it, and closed once its response is
  /// sent if it is {@link AutoCloseable}.
  public <T> Providers make(Class<T> type, Function<Request, ? extends T> make) {
    table.addFunction(type, make);
    return this;
  }

  /// Offers this value instead of what is offered for the type, earlier or later: for tests.
  public <T> Providers replace(Class<T> type, T value) {
    table.replace(type, value);
    return this;
  }

  /// Lets the methods of an object that have {@link Provides} take the places of those that provide
  /// the same, earlier or later: for tests. What they take from the request is documented instead.
  public Providers replace(Object object) {
    table.replaceMethods(object);
    return this;
  }

  /// Opens the provided values to what works outside of requests, in {@link App#within}: commands
  /// do. Ends the set-up.
  public Provisions open() {
    return new Provisions(declarations.outside());
  }

  /// Whether the type is offered.
  public boolean offers(Type type) {
    return table.find(type).isPresent();
  }
}
