package dev.triveni.schema.internal.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.constraintvalidation.SupportedValidationTarget;
import jakarta.validation.constraintvalidation.ValidationTarget;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Chooses among a constraint's validators the one for a type: the most specific that fits.
public final class ValidatorTypes {

  private ValidatorTypes() {}

  static Class<?> choose(Declared declared, Class<?>[] validators, Class<?> type) {
    List<Class<?>> fitting = new ArrayList<>();
    for (Class<?> validator : validators) {
      if (isForValues(validator) && validated(validator).isAssignableFrom(type)) {
        fitting.add(validator);
      }
    }
    List<Class<?>> best =
        fitting.stream()
            .filter(one -> fitting.stream().allMatch(other -> isAtLeastAsSpecific(one, other)))
            .toList();
    if (best.size() == 1) {
      return best.getFirst();
    }
    throw new WrongDeclarationException(
        "TRV-SCHEMA-016",
        fitting.isEmpty()
            ? "none of its validators is for %s".formatted(type.getTypeName())
            : "several of its validators are for %s".formatted(type.getTypeName()),
        "Give %s exactly one ConstraintValidator for the type".formatted(declared.name()));
  }

  private static boolean isAtLeastAsSpecific(Class<?> one, Class<?> other) {
    return validated(other).isAssignableFrom(validated(one));
  }

  private static boolean isForValues(Class<?> validator) {
    SupportedValidationTarget target = validator.getAnnotation(SupportedValidationTarget.class);
    return target == null || List.of(target.value()).contains(ValidationTarget.ANNOTATED_ELEMENT);
  }

  /// The `T` of the `ConstraintValidator<A, T>` that a class is.
  private static Class<?> validated(Class<?> validator) {
    return argument(validator, ConstraintValidator.class, 1);
  }

  /// A type argument with which a class implements a generic interface.
  ///
  /// @param index which one of the interface's
  public static Class<?> argument(Class<?> type, Class<?> generic, int index) {
    return find(type, generic.getTypeParameters()[index], Map.of()).orElse(Object.class);
  }

  private static Optional<Class<?>> find(
      Type type, TypeVariable<?> wanted, Map<TypeVariable<?>, Type> known) {
    Map<TypeVariable<?>, Type> bindings = new HashMap<>();
    if (type instanceof ParameterizedType generic) {
      TypeVariable<?>[] variables = ((Class<?>) generic.getRawType()).getTypeParameters();
      for (int i = 0; i < variables.length; i++) {
        Type argument = generic.getActualTypeArguments()[i];
        bindings.put(variables[i], known.getOrDefault(argument, argument));
      }
    }
    Class<?> raw = raw(type);
    if (raw == wanted.getGenericDeclaration()) {
      Type validated = bindings.get(wanted);
      return Optional.of(validated == null ? Object.class : raw(validated));
    }
    for (Type parent : parents(raw)) {
      Optional<Class<?>> found = find(parent, wanted, bindings);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<Type> parents(Class<?> type) {
    List<Type> parents = new ArrayList<>(List.of(type.getGenericInterfaces()));
    @Nullable Type parent = type.getGenericSuperclass();
    if (parent != null) {
      parents.add(parent);
    }
    return parents;
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      case GenericArrayType array ->
          Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
      case TypeVariable<?> variable -> raw(variable.getBounds()[0]);
      default -> Object.class;
    };
  }
}
