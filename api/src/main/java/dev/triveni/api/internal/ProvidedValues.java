package dev.triveni.api.internal;

import dev.triveni.api.Provides.Scope;
import dev.triveni.api.internal.Argument.Later;
import dev.triveni.api.internal.Argument.Provided;
import dev.triveni.api.internal.Provider.Called;
import dev.triveni.api.internal.Provider.Given;
import dev.triveni.api.internal.Provider.Made;
import dev.triveni.api.internal.Provider.Resource;
import dev.triveni.web.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The provided values of one request, made when they are needed. Used by one thread.
final class ProvidedValues {
  /// Stands for a value that could not be made because of mistakes in the request.
  static final Object FAILED = new Object();

  private static final Object NOTHING = new Object();

  private @Nullable Object[] made;
  private final ApplicationValues applicationValues;
  private final Lifetimes lifetimes;

  /// @param slots how many there may be
  ProvidedValues(int slots, ApplicationValues applicationValues, Lifetimes lifetimes) {
    this.made = new Object[slots];
    this.applicationValues = applicationValues;
    this.lifetimes = lifetimes;
  }

  /// The value of an argument; `FAILED` if what it needs has mistakes.
  ///
  /// @throws Exception what a provider throws
  Object get(Provided argument, Source source) throws Exception {
    if (argument.provider() instanceof Given given) {
      return given.value();
    }
    if (argument.slot() >= made.length) {
      made = Arrays.copyOf(made, argument.slot() + 1);
    }
    Object value = made[argument.slot()];
    if (value == null) {
      value = make(argument, source);
      made[argument.slot()] = value;
    }
    return value;
  }

  private Object make(Provided argument, Source source) throws Exception {
    return switch (argument.provider()) {
      case Given given -> given.value();
      case Resource resource -> resource.opened().get();
      case Made function -> kept(function, function.make().apply(source.request()));
      case Called called when called.scope() == Scope.APPLICATION ->
          applicationValues.get(
              called, lifetime -> called(called, argument.arguments(), source, lifetime));
      case Called called ->
          called(called, argument.arguments(), source, lifetimes.of(called.scope()));
    };
  }

  private Object kept(Made provider, @Nullable Object value) {
    return lifetimes.of(provider.scope()).keep(provider.present(value));
  }

  private Object called(Called provider, List<Argument> arguments, Source source, Lifetime lifetime)
      throws Exception {
    Optional<@Nullable Object[]> bound = source.bind(arguments);
    if (bound.isEmpty()) {
      return FAILED;
    }
    int lender = arguments.indexOf(Later.LENDER);
    if (lender >= 0) {
      return Loan.of(provider, bound.get(), lender, lifetime);
    }
    Object value = provider.method().call(bound.get());
    return provider.key().type() == void.class ? NOTHING : lifetime.keep(provider.present(value));
  }

  /// What the parameters of providers are bound from.
  interface Source {

    /// The values of parameters; nothing if there are mistakes in them.
    ///
    /// @throws Exception what a provider throws
    Optional<@Nullable Object[]> bind(List<Argument> arguments) throws Exception;

    /// The request.
    Request request();
  }
}
