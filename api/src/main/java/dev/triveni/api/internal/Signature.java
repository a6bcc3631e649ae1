package dev.triveni.api.internal;

import dev.triveni.api.Fresh;
import dev.triveni.api.Lender;
import dev.triveni.api.ResponseChanges;
import dev.triveni.api.Scopes;
import dev.triveni.api.internal.Argument.Later;
import dev.triveni.api.internal.Argument.Part;
import dev.triveni.api.internal.Argument.Provided;
import dev.triveni.api.internal.Argument.TheChanges;
import dev.triveni.api.internal.Argument.TheRequest;
import dev.triveni.api.internal.Invocable.Named;
import dev.triveni.api.internal.Provider.Called;
import dev.triveni.api.internal.Provider.Given;
import dev.triveni.schema.SchemaException;
import dev.triveni.schema.Schemas;
import dev.triveni.web.Request;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out where the parameters of an endpoint come from, and those of the providers it needs.
///
/// An annotation decides; else a type that is provided is injected, a name that stands in the path
/// is a path variable, a record is the body, and whatever a text can hold comes from the query.
/// What is wrong is noted. Used by one thread.
final class Signature {
  private final Schemas schemas;
  private final ProviderTable providers;
  private final Problems problems;
  private final Set<String> pathVariables;
  private final RequestSources sources;
  private final SecurityArguments security;
  private final SocketShape sockets;
  private final Map<Provider, Map<List<String>, Integer>> slots = new HashMap<>();
  private final Map<Provider, Map<List<String>, Provided>> shared = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();
  private boolean namesAreKnown = true;
  private int slotCount;

  /// @param pathVariables the names of the variables in the route's path
  Signature(
      Schemas schemas, ProviderTable providers, Problems problems, Set<String> pathVariables) {
    this.schemas = schemas;
    this.providers = providers;
    this.problems = problems;
    this.pathVariables = pathVariables;
    this.security = new SecurityArguments(problems, () -> slotCount++);
    this.sockets = new SocketShape(schemas, problems);
    this.sources = new RequestSources(schemas, problems, pathVariables);
  }

  /// The plan of an endpoint; nothing if what it returns cannot be written.
  Optional<Plan> plan(Operation operation) {
    Invocable method = operation.method();
    Scopes scopes = method.method().getAnnotation(Scopes.class);
    Chain chain = Chain.EMPTY.needing(scopes);
    List<Argument> used = uses(operation, chain);
    List<Argument> taken = arguments(method, chain);
    List<Argument> direct = new ArrayList<>(used);
    direct.addAll(taken);
    List<Argument> all = BodyShape.settle(method, direct, problems);
    List<Argument> flat = Argument.flat(all);
    sockets.check(operation, taken, flat);
    requirePathVariables(method, flat);
    List<Argument> uses = all.subList(0, used.size());
    List<Argument> arguments = all.subList(used.size(), all.size());
    return Returns.of(operation, schemas, problems)
        .map(returns -> new Plan(uses, arguments, slotCount, returns));
  }

  private List<Argument> uses(Operation operation, Chain chain) {
    List<Argument> uses = new ArrayList<>();
    for (Used used : operation.uses()) {
      Optional<Provider> provider = used.find(providers);
      if (provider.isEmpty()) {
        notProvided(operation.method().place(), used + ", which is used");
      } else {
        provided(operation.method(), provider.get(), false, chain).ifPresent(uses::add);
      }
    }
    return uses;
  }

  /// The value of a type, without an endpoint that needs it; nothing if it is not provided.
  Optional<Provided> provided(Type type) {
    return providers.find(type).map(this::provided);
  }

  /// The value of a provider, without an endpoint that needs it.
  Provided provided(Provider provider) {
    return (Provided) shared(provider, Chain.EMPTY).orElseThrow();
  }

  /// Notes what is wrong with a provider that no endpoint may need.
  void check(Called provider) {
    arguments(provider.method(), Chain.EMPTY.with(provider));
  }

  private List<Argument> arguments(Invocable method, Chain chain) {
    Optional<List<Named>> parameters = method.parameters();
    if (parameters.isEmpty()) {
      namesAreKnown = false;
      problems.add(
          "TRV-API-002",
          method.place(),
          "The names of its parameters are not known.",
          "Compile with -parameters, which in Maven is <parameters>true</parameters> in the"
              + " configuration of the compiler plugin, or with triveni-processor.");
      return List.of();
    }
    List<Argument> arguments = new ArrayList<>();
    for (Named named : parameters.get()) {
      Chain needed = chain.needing(named.findOrNull(Scopes.class));
      argument(method, named, needed).ifPresent(arguments::add);
    }
    return arguments;
  }

  private Optional<Argument> argument(Invocable method, Named named, Chain chain) {
    try {
      Optional<Argument> argument = find(method, named, chain);
      argument
          .filter(found -> chain.outlivesRequests())
          .filter(found -> !(found instanceof Provided || found instanceof Later))
          .ifPresent(_ -> outlives(method, "parameter '" + named.name() + "'"));
      return argument;
    } catch (SchemaException e) {
      unreadable.add(named.name());
      problems.add(
          "TRV-API-004",
          method.place(),
          "Parameter '%s' (%s) is not provided, and cannot be read from a request: %s"
              .formatted(named.name(), named.typeName(), String.join(" ", e.problems())),
          "Add a provider for the type, or take another one from the request.");
      return Optional.empty();
    }
  }

  private Optional<Argument> find(Invocable method, Named named, Chain chain) {
    Class<?> raw = named.raw();
    if (raw == Request.class) {
      return Optional.of(TheRequest.REQUEST);
    }
    if (raw == ResponseChanges.class) {
      return Optional.of(TheChanges.CHANGES);
    }
    if (raw == Lender.class) {
      return Optional.of(Later.LENDER);
    }
    Optional<Argument> socket = sockets.find(method, named, !chain.methods().isEmpty());
    if (socket.isPresent()) {
      return socket;
    }
    Optional<Annotation> asked = chain.asked().filter(raw::isInstance);
    if (asked.isPresent()) {
      Given given = new Given(ProviderKey.of(raw), asked.get());
      return Optional.of(new Provided(given, slotCount++, List.of()));
    }
    List<Annotation> qualifiers = ProviderKey.qualifiers(named.annotations());
    if (!qualifiers.isEmpty()) {
      return qualified(method, named, qualifiers.getFirst(), chain);
    }
    Optional<Argument> secured = security.find(method, named, chain.scopes());
    if (secured.isPresent()) {
      if (chain.outlivesRequests()) {
        outlives(method, "parameter '" + named.name() + "'");
      }
      return secured;
    }
    Optional<Argument> declared = sources.declared(method, named);
    if (declared.isPresent()) {
      return declared;
    }
    Optional<Provider> provider = providers.find(named.type());
    return provider.isPresent()
        ? provided(method, provider.get(), isFresh(named), chain)
        : Optional.of(sources.inferred(method, named));
  }

  private Optional<Argument> qualified(
      Invocable method, Named named, Annotation qualifier, Chain chain) {
    Type type = named.type();
    Optional<Provider> provider = providers.find(type, qualifier);
    if (provider.isEmpty()) {
      notProvided(method.place(), qualifier + " " + type.getTypeName());
      return Optional.empty();
    }
    return provided(method, provider.get(), isFresh(named), chain);
  }

  private static boolean isFresh(Named named) {
    return named.findOrNull(Fresh.class) != null;
  }

  private Optional<Argument> provided(
      Invocable method, Provider provider, boolean fresh, Chain chain) {
    if (chain.outlives(provider.scope())) {
      outlives(method, provider, chain);
    }
    return fresh ? made(provider, slotCount++, chain) : shared(provider, chain);
  }

  /// The argument that all parameters share which need the same scopes.
  private Optional<Argument> shared(Provider provider, Chain chain) {
    Map<List<String>, Provided> known = shared.computeIfAbsent(provider, _ -> new HashMap<>());
    Provided first = known.get(chain.scopes());
    if (first != null) {
      return Optional.of(first);
    }
    Optional<Argument> made = made(provider, slot(provider, chain), chain);
    made.ifPresent(argument -> known.put(chain.scopes(), (Provided) argument));
    return made;
  }

  private Optional<Argument> made(Provider provider, int slot, Chain chain) {
    if (!(provider instanceof Called called)) {
      return Optional.of(new Provided(provider, slot, List.of()));
    }
    Optional<List<String>> circle = chain.circle(called);
    if (circle.isPresent()) {
      problems.add(
          "TRV-API-009",
          circle.get().getFirst(),
          "Providers need each other: " + String.join(" needs ", circle.get()) + ".",
          "Break the circle.");
      return Optional.empty();
    }
    List<Argument> arguments = arguments(called.method(), chain.with(called));
    return Optional.of(new Provided(called, slot, arguments));
  }

  private void notProvided(String place, String what) {
    problems.add(
        "TRV-API-165",
        place,
        "Nothing provides " + what + ".",
        "Add a method with @Provides for it.");
  }

  private void outlives(Invocable method, Provider needed, Chain chain) {
    if (chain.outlivesRequests()) {
      outlives(method, needed.place());
    } else {
      problems.add(
          "TRV-API-166",
          method.place(),
          "Its value is used until the response is sent, and it needs %s, whose value ends before."
              .formatted(needed.place()),
          "Give both the same scope: @Provides(Scope.CALL).");
    }
  }

  /// A value is made once for a request; once for each set of scopes if it depends on them.
  private int slot(Provider provider, Chain chain) {
    List<String> scopes = new ScopeUse(providers).isIn(provider) ? chain.scopes() : List.of();
    return slots
        .computeIfAbsent(provider, _ -> new HashMap<>())
        .computeIfAbsent(scopes, _ -> slotCount++);
  }

  private void outlives(Invocable method, String needed) {
    problems.add(
        "TRV-API-010",
        method.place(),
        "It is called once for the application, and needs %s, which is another for each request."
            .formatted(needed),
        "Provide it for each request, too: @Provides without a scope.");
  }

  private void requirePathVariables(Invocable endpoint, List<Argument> all) {
    if (!namesAreKnown || pathVariables.isEmpty() || all.contains(TheRequest.REQUEST)) {
      return;
    }
    Set<String> left = new LinkedHashSet<>(pathVariables);
    left.removeAll(unreadable);
    for (Argument argument : all) {
      argument
          .heads()
          .filter(head -> head.part() == Part.PATH)
          .forEach(head -> left.remove(head.name()));
    }
    for (String variable : left) {
      problems.add(
          "TRV-API-008",
          endpoint.place(),
          "No parameter takes the path variable {" + variable + "}.",
          "Add a parameter of this name, or remove the variable from the path.");
    }
  }
}
