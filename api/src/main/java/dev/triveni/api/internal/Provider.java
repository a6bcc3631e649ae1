package dev.triveni.api.internal;

import dev.triveni.api.Provides.Scope;
import dev.triveni.web.Request;
import java.lang.reflect.Type;
import java.util.function.Function;

/// One way to come by a value of a type. Immutable.
public sealed interface Provider {

  /// What it provides.
  Type type();

  /// How long its values are used.
  Scope scope();

  /// Where it is declared, for messages.
  String place();

  /// A value that is here already.
  record Given(Type type, Object value) implements Provider {
    @Override
    public Scope scope() {
      return Scope.APPLICATION;
    }

    @Override
    public String place() {
      return "the value given for " + type.getTypeName();
    }
  }

  /// A function of the request.
  record Made(Type type, Function<Request, ?> make) implements Provider {
    @Override
    public Scope scope() {
      return Scope.REQUEST;
    }

    @Override
    public String place() {
      return "the function given for " + type.getTypeName();
    }
  }

  /// A method whose parameters are bound as those of an endpoint are.
  record Called(Type type, Scope scope, Invocable method) implements Provider {
    @Override
    public String place() {
      return method.place();
    }
  }
}
