package dev.triveni.api.internal;

import dev.triveni.api.internal.Argument.Later;
import dev.triveni.api.internal.Argument.Provided;
import dev.triveni.api.internal.Provider.Called;
import dev.triveni.web.Request;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Provided values outside of requests. Used by one thread.
public final class OutsideValues implements ProvidedValues.Source {
  private final Declarations declarations;
  private final Signature signature;
  private final Lifetimes lifetimes = new Lifetimes();
  private final ProvidedValues values;

  OutsideValues(Declarations declarations, Signature signature) {
    this.declarations = declarations;
    this.signature = signature;
    this.values = new ProvidedValues(0, declarations.providers().values(), lifetimes);
  }

  /// The value of a type.
  ///
  /// @throws IllegalArgumentException if nothing provides it, or it needs a request
  /// @throws Exception what a provider throws
  public Object get(Type type) throws Exception {
    Provided argument =
        signature
            .provided(type)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "TRV-API-167 Nothing provides %s. Add a method with @Provides that returns it."
                        .formatted(type.getTypeName())));
    Object value = values.get(argument, this);
    declarations.closeWithContext();
    return value;
  }

  /// Makes the value of a provider that lives as long as the application, unless it is replaced.
  void make(Called provider) throws Exception {
    if (declarations.providers().isInUse(provider)) {
      values.get(signature.provided(provider), this);
    }
  }

  @Override
  public Optional<@Nullable Object[]> bind(List<Argument> arguments) throws Exception {
    @Nullable Object[] bound = new Object[arguments.size()];
    for (int i = 0; i < bound.length; i++) {
      bound[i] =
          switch (arguments.get(i)) {
            case Provided provided -> values.get(provided, this);
            case Later _ -> null;
            default -> request();
          };
    }
    return Optional.of(bound);
  }

  @Override
  public Request request() {
    throw new IllegalArgumentException(
        "TRV-API-164 This value is made of a request, and there is none here. Ask for a type whose"
            + " providers take nothing from the request.");
  }

  /// Closes those that were made for this, and throws what goes wrong.
  public void close() {
    Lifetime.unchecked(lifetimes::close);
  }
}
