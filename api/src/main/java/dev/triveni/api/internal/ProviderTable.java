package dev.triveni.api.internal;

import dev.triveni.api.Provides;
import dev.triveni.api.internal.Provider.Called;
import dev.triveni.api.internal.Provider.Given;
import dev.triveni.api.internal.Provider.Made;
import dev.triveni.web.Request;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The providers of an application by the type they provide. Thread-safe once the set-up has ended.
public final class ProviderTable {
  private final Map<Type, Provider> providers = new LinkedHashMap<>();
  private final Map<Type, Given> replacements = new LinkedHashMap<>();
  private final ApplicationValues values = new ApplicationValues();
  private final Problems problems;
  private boolean frozen;

  ProviderTable(Problems problems) {
    this.problems = problems;
  }

  /// Adds the methods of an object that have {@link Provides}.
  ///
  /// @return how many there are
  public int addMethods(Object object) {
    int count = 0;
    for (DeclaredMethod declared : DeclaredMethod.of(object.getClass())) {
      Provides provides = declared.method().getAnnotation(Provides.class);
      if (provides != null) {
        count++;
        Type type = declared.method().getGenericReturnType();
        Invocable.of(object, declared, problems)
            .map(call -> new Called(type, provides.value(), call))
            .ifPresent(this::add);
      }
    }
    return count;
  }

  /// Adds the methods of an object that is given for its providers, and for nothing else.
  public void addProviders(Object object) {
    if (addMethods(object) == 0) {
      problems.add(
          "TRV-API-013",
          object.getClass().getName(),
          "It is given as a provider, and none of its methods has @Provides.",
          "Add @Provides to the methods that provide something.");
    }
  }

  /// Adds a value.
  public void addValue(Type type, Object value) {
    add(new Given(type, value));
  }

  /// Adds a function of the request.
  public void addFunction(Type type, Function<Request, ?> make) {
    add(new Made(type, make));
  }

  /// Offers a value instead of what is offered for the type, earlier or later.
  public void replace(Type type, Object value) {
    requireSetup();
    replacements.put(type, new Given(type, value));
  }

  /// The provider of a type.
  public Optional<Provider> find(Type type) {
    Provider replacement = replacements.get(type);
    return Optional.ofNullable(replacement != null ? replacement : providers.get(type));
  }

  /// Ends the set-up.
  void freeze() {
    frozen = true;
    for (Type type : replacements.keySet()) {
      if (!providers.containsKey(type)) {
        problems.add(
            "TRV-API-014",
            type.getTypeName(),
            "A value replaces what is provided for this type, and nothing is.",
            "Use add() for a type that is not provided yet.");
      }
    }
  }

  /// The provider methods that are in use.
  List<Called> methods() {
    return providers.values().stream()
        .filter(provider -> !replacements.containsKey(provider.type()))
        .filter(Called.class::isInstance)
        .map(Called.class::cast)
        .toList();
  }

  /// The values that live as long as the application.
  ApplicationValues values() {
    return values;
  }

  private void add(Provider provider) {
    requireSetup();
    Provider first = providers.putIfAbsent(provider.type(), provider);
    if (first != null) {
      problems.add(
          "TRV-API-011",
          provider.place(),
          "%s is provided twice: by %s and by %s."
              .formatted(provider.type().getTypeName(), first.place(), provider.place()),
          "Remove one, or use replace() in a test.");
    }
  }

  private void requireSetup() {
    if (frozen) {
      throw new IllegalStateException(
          "TRV-API-015 The application is already started: providers cannot be added or replaced"
              + " any more. Move this call before start().");
    }
  }
}
