package dev.triveni.api.internal;

import dev.triveni.api.SecurityScopes;
import dev.triveni.api.internal.Argument.Provided;
import dev.triveni.api.internal.Invocable.Named;
import dev.triveni.api.internal.Provider.Given;
import dev.triveni.api.internal.Provider.Made;
import dev.triveni.api.internal.security.Scheme;
import dev.triveni.api.internal.security.Schemes;
import dev.triveni.api.internal.security.SecuritySource;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Finds the parameters that say who makes a request. Used by one thread.
///
/// @param problems where mistakes are noted
/// @param nextSlot where the next value is kept
record SecurityArguments(Problems problems, IntSupplier nextSlot) {

  /// Where the value of the parameter comes from, if it is one of these.
  ///
  /// @param scopes the scopes that are needed
  Optional<Argument> find(Invocable method, Named named, List<String> scopes) {
    if (named.parameter().getType() == SecurityScopes.class) {
      Given given = new Given(ProviderKey.of(SecurityScopes.class), new SecurityScopes(scopes));
      return Optional.of(new Provided(given, nextSlot.getAsInt(), List.of()));
    }
    try {
      return Schemes.of(named.annotations())
          .flatMap(scheme -> source(method, named, scheme, scopes));
    } catch (RuntimeException wrong) {
      problems.add(
          "TRV-API-130",
          method.place(),
          "The security scheme of parameter '%s' makes no sense: %s"
              .formatted(named.name(), wrong.getMessage()),
          "Correct the annotation.");
      return Optional.empty();
    }
  }

  private Optional<Argument> source(
      Invocable method, Named named, Scheme scheme, List<String> scopes) {
    Type type = named.type();
    Optional<SecuritySource> source = SecuritySource.of(scheme, type, scopes);
    if (source.isEmpty()) {
      problems.add(
          "TRV-API-131",
          method.place(),
          "Parameter '%s' is taken from %s, and %s cannot hold that."
              .formatted(named.name(), scheme.name(), named.typeName()),
          "Use BasicCredentials for @HttpBasic and String for the others, or an Optional of it.");
    }
    return source.map(found ->
        new Provided(new Made(ProviderKey.of(type), found), nextSlot.getAsInt(), List.of()));
  }
}
