package dev.triveni.api.internal;

import dev.triveni.api.Provides;
import dev.triveni.api.Provides.Scope;
import dev.triveni.web.Request;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One way to come by a value of a type. Immutable.
public sealed interface Provider {

  /// What it provides.
  ProviderKey key();

  /// How long its values are used.
  Scope scope();

  /// Where it is declared, for messages.
  String place();

  /// The value, which is there.
  ///
  /// @throws IllegalStateException if it is null
  default Object present(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException(
          "TRV-API-016 %s provided null. A provider gives a value or throws; what may be absent is an Optional."
              .formatted(place()));
    }
    return value;
  }

  /// This provider for what asks with a qualifier.
  default Provider askedBy(Annotation qualifier) {
    return this;
  }

  /// A value that is here already.
  record Given(ProviderKey key, Object value) implements Provider {
    @Override
    public Scope scope() {
      return Scope.APPLICATION;
    }

    @Override
    public String place() {
      return "the value given for " + key;
    }
  }

  /// A function of the request.
  record Made(ProviderKey key, Function<Request, ?> make) implements Provider {
    @Override
    public Scope scope() {
      return Scope.REQUEST;
    }

    @Override
    public String place() {
      return "the function given for " + key;
    }
  }

  /// A resource of the application, which opens and closes it.
  record Resource(ProviderKey key, Supplier<?> opened) implements Provider {
    @Override
    public Scope scope() {
      return Scope.APPLICATION;
    }

    @Override
    public String place() {
      return "the resource " + key;
    }
  }

  /// A method or a constructor whose parameters are bound as those of an endpoint are.
  ///
  /// @param provides what is declared of it
  /// @param asked the qualifier that asks, if it is told
  record Called(ProviderKey key, Provides provides, Invocable method, Optional<Annotation> asked)
      implements Provider {
    @Override
    public Scope scope() {
      return provides.value();
    }

    /// Whether its value is made beside the start.
    boolean isMadeAtStart() {
      return provides.atStart() && scope() == Scope.APPLICATION;
    }

    @Override
    public String place() {
      return method.place();
    }

    @Override
    public Provider askedBy(Annotation qualifier) {
      return key.qualifier().orElse(null) == qualifier.annotationType()
          ? new Called(key, provides, method, Optional.of(qualifier))
          : this;
    }
  }
}
