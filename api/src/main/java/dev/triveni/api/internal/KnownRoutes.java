package dev.triveni.api.internal;

import java.lang.reflect.Type;
import java.util.List;

/// Routes of which the object knows more than its class says.
interface KnownRoutes {

  /// What it is called in the documentation.
  String title();

  /// What the type parameters of its class stand for.
  List<Type> typeArguments();
}
