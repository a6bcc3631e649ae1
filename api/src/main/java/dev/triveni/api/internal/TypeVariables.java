package dev.triveni.api.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the type variables of generic classes stand for in an object, so that routes can be
/// inherited: `class Items extends Controller<Item>`. Immutable.
record TypeVariables(Map<TypeVariable<?>, Type> known) {

  /// Those of something that is not generic.
  static final TypeVariables NONE = new TypeVariables(Map.of());

  TypeVariables {
    known = Map.copyOf(known);
  }

  /// Those that the class of an object tells, or the object itself.
  static TypeVariables of(Object object) {
    Map<TypeVariable<?>, Type> known = new HashMap<>();
    if (object instanceof KnownRoutes routes) {
      putAll(known, routes.getClass().getTypeParameters(), routes.typeArguments());
    }
    Type type = object.getClass();
    while (raw(type) != Object.class) {
      if (type instanceof ParameterizedType generic) {
        Stream<Type> arguments =
            Stream.of(generic.getActualTypeArguments()).map(new TypeVariables(known)::resolve);
        putAll(known, raw(type).getTypeParameters(), arguments.toList());
      }
      type = raw(type).getGenericSuperclass();
    }
    return known.isEmpty() ? NONE : new TypeVariables(known);
  }

  private static void putAll(
      Map<TypeVariable<?>, Type> known, TypeVariable<?>[] variables, List<Type> arguments) {
    for (int i = 0; i < variables.length; i++) {
      known.put(variables[i], arguments.get(i));
    }
  }

  /// A type without the variables that are known.
  Type resolve(Type type) {
    return switch (type) {
      case TypeVariable<?> variable -> known.getOrDefault(variable, variable);
      case ParameterizedType generic -> {
        Type[] declared = generic.getActualTypeArguments();
        Type[] arguments = Stream.of(declared).map(this::resolve).toArray(Type[]::new);
        yield Arrays.equals(declared, arguments)
            ? generic
            : new Resolved(raw(generic), generic.getOwnerType(), List.of(arguments));
      }
      default -> type;
    };
  }

  /// The class of a type.
  static Class<?> raw(@Nullable Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      case GenericArrayType array -> raw(array.getGenericComponentType()).arrayType();
      case TypeVariable<?> variable -> raw(variable.getBounds()[0]);
      case null, default -> Object.class;
    };
  }

  /// A generic type with other arguments; equal to the one that the compiler makes.
  private record Resolved(Class<?> raw, @Nullable Type owner, List<Type> arguments)
      implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return owner;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ParameterizedType that
          && raw.equals(that.getRawType())
          && Objects.equals(owner, that.getOwnerType())
          && Arrays.equals(getActualTypeArguments(), that.getActualTypeArguments());
    }

    @Override
    public int hashCode() {
      return arguments.hashCode() ^ Objects.hashCode(owner) ^ raw.hashCode();
    }

    @Override
    public String toString() {
      return getTypeName();
    }

    @Override
    public String getTypeName() {
      return raw.getTypeName()
          + arguments.stream().map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
    }
  }
}
