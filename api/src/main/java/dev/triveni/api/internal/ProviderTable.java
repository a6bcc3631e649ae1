package dev.triveni.api.internal;

import dev.triveni.api.Provides;
import dev.triveni.api.internal.Provider.Called;
import dev.triveni.api.internal.Provider.Given;
import dev.triveni.api.internal.Provider.Made;
import dev.triveni.web.Request;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The providers of an application by what they provide. Thread-safe once the set-up has ended.
public final class ProviderTable {
  private final Map<ProviderKey, Provider> providers = new LinkedHashMap<>();
  private final Map<ProviderKey, Provider> replacements = new LinkedHashMap<>();
  private final Map<Class<?>, Optional<Provider>> classes = new HashMap<>();
  private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ApplicationValues values = new ApplicationValues();
  private final Problems problems;
  private final Consumer<Called> madeAtStart;
  private final Function<Class<?>, Optional<Provider>> resources;
  private boolean frozen;

  /// @param madeAtStart takes those whose values are made beside the start
  /// @param resources finds what the application opens, which is provided unless it is otherwise
  ProviderTable(
      Problems problems,
      Consumer<Called> madeAtStart,
      Function<Class<?>, Optional<Provider>> resources) {
    this.problems = problems;
    this.madeAtStart = madeAtStart;
    this.resources = resources;
  }

  /// Adds the methods of an object that have {@link Provides}, once however often it is given.
  public void addMethods(Object object) {
    addMethods(object, DeclaredMethod.of(object.getClass()));
  }

  /// Adds those of an object's methods that have {@link Provides}, once however often it is given.
  void addMethods(Object object, List<DeclaredMethod> methods) {
    if (known.add(object)) {
      ProvidingMethods.of(object, methods, problems).forEach(this::add);
    }
  }

  /// Adds the methods of an object that is given for its providers, and for nothing else.
  public void addProviders(Object object) {
    requireProviders(object);
    addMethods(object);
  }

  /// Adds a value.
  public void addValue(Type type, Object value) {
    add(new Given(ProviderKey.of(type), value));
  }

  /// Adds a function of the request.
  public void addFunction(Type type, Function<Request, ?> make) {
    add(new Made(ProviderKey.of(type), make));
  }

  /// Offers a value instead of what is offered for the type, earlier or later.
  public void replace(Type type, Object value) {
    replace(new Given(ProviderKey.of(type), value));
  }

  /// Lets the providers of an object take the places of those that provide the same.
  public void replaceMethods(Object object) {
    requireProviders(object);
    ProvidingMethods.of(object, problems).forEach(this::replace);
  }

  /// The provider of a type.
  public Optional<Provider> find(Type type) {
    Optional<Provider> declared = find(ProviderKey.of(type));
    return declared.isEmpty() && type instanceof Class<?> itself
        ? findClass(itself).or(() -> resources.apply(itself))
        : declared;
  }

  /// The provider of a type with this qualifier.
  Optional<Provider> find(Type type, Annotation qualifier) {
    return find(new ProviderKey(type, Optional.of(qualifier)))
        .or(() -> find(new ProviderKey(type, Optional.of(qualifier.annotationType()))))
        .map(provider -> provider.askedBy(qualifier));
  }

  /// The provider that a use of this qualifier asks for, whatever it provides.
  Optional<Provider> findUsed(Annotation qualifier) {
    return find(void.class, qualifier)
        .or(() ->
            named(qualifier.annotationType())
                .flatMap(key -> find(key.type(), qualifier).stream())
                .findFirst());
  }

  /// The provider that a use of this class asks for: a type, or a qualifier.
  Optional<Provider> findUsed(Class<?> type) {
    return ProviderKey.isQualifier(type)
        ? named(type).flatMap(key -> find(key).stream()).findFirst()
        : find(type);
  }

  /// Ends the set-up.
  void freeze() {
    frozen = true;
    for (ProviderKey key : replacements.keySet()) {
      if (!isProvided(key)) {
        problems.add(
            "TRV-API-014",
            key.toString(),
            "A value replaces what is provided for this type, and nothing is.",
            "Use add() for a type that is not provided yet.");
      }
    }
  }

  private boolean isProvided(ProviderKey key) {
    return providers.containsKey(key)
        || (key.type() instanceof Class<?> type
            && (ProvidingMethods.isProvider(type) || resources.apply(type).isPresent()));
  }

  /// The provider methods that are in use.
  List<Called> methods() {
    Stream<? extends Provider> kept =
        providers.values().stream().filter(provider -> !replacements.containsKey(provider.key()));
    return Stream.concat(kept, replacements.values().stream())
        .filter(Called.class::isInstance)
        .map(Called.class::cast)
        .filter(called -> !(called.key().qualifier().orElse(null) instanceof Class<?>))
        .toList();
  }

  /// Whether nothing replaces a provider.
  boolean isInUse(Provider provider) {
    return !replacements.containsKey(provider.key());
  }

  /// The values that live as long as the application.
  ApplicationValues values() {
    return values;
  }

  private Optional<Provider> find(ProviderKey key) {
    Provider replacement = replacements.get(key);
    return Optional.ofNullable(replacement != null ? replacement : providers.get(key));
  }

  private Optional<Provider> findClass(Class<?> type) {
    if (!ProvidingMethods.isProvider(type)) {
      return Optional.empty();
    }
    return classes.computeIfAbsent(type, _ -> madeInTime(type));
  }

  private Optional<Provider> madeInTime(Class<?> type) {
    Optional<Called> provider = ProvidingMethods.ofClass(type, problems);
    provider.filter(Called::isMadeAtStart).ifPresent(madeAtStart);
    return provider.map(Provider.class::cast);
  }

  private Stream<ProviderKey> named(Class<?> annotationType) {
    return providers.keySet().stream().filter(key -> key.isNamed(annotationType));
  }

  private void requireProviders(Object object) {
    if (ProvidingMethods.count(object) == 0) {
      problems.add(
          "TRV-API-013",
          object.getClass().getName(),
          "It is given as a provider, and none of its methods has @Provides.",
          "Add @Provides to the methods that provide something.");
    }
  }

  private void replace(Provider provider) {
    requireSetup();
    replacements.put(provider.key(), provider);
  }

  private void add(Provider provider) {
    requireSetup();
    Provider first = providers.putIfAbsent(provider.key(), provider);
    if (first != null) {
      problems.add(
          "TRV-API-011",
          provider.place(),
          "%s is provided twice: by %s and by %s."
              .formatted(provider.key(), first.place(), provider.place()),
          "Remove one, or use replace() in a test.");
    } else if (provider instanceof Called called && called.isMadeAtStart()) {
      madeAtStart.accept(called);
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
