package dev.triveni.api.internal;

import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a method returns, or what is held by that. Immutable.
///
/// @param type the type, where that of the object is known
/// @param annotated the type as it is declared; null if it is declared as a variable, or with one
/// @param method the method
record ResultType(Type type, @Nullable AnnotatedType annotated, Method method) {

  /// What a method returns.
  static ResultType of(Method method, TypeVariables variables) {
    Type declared = method.getGenericReturnType();
    Type known = variables.resolve(declared);
    return new ResultType(
        known, known.equals(declared) ? method.getAnnotatedReturnType() : null, method);
  }

  /// Its class.
  Class<?> raw() {
    return TypeVariables.raw(type);
  }

  /// What it looks like in JSON.
  ///
  /// @throws dev.triveni.schema.SchemaException if it cannot be written
  Schema<?> schema(Schemas schemas) {
    List<Annotation> beside = Sources.ofTypes(List.of(method.getAnnotations()));
    return annotated == null
        ? schemas.of(type, beside.toArray(Annotation[]::new))
        : schemas.of(annotated, beside, type::getTypeName);
  }

  /// What it is declared to hold; nothing if it is not generic.
  Optional<ResultType> held() {
    if (!(type instanceof ParameterizedType generic)) {
      return Optional.empty();
    }
    Type held = generic.getActualTypeArguments()[0];
    Type bound = held instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : held;
    return Optional.of(new ResultType(bound, heldAsDeclared(), method));
  }

  private @Nullable AnnotatedType heldAsDeclared() {
    if (!(annotated instanceof AnnotatedParameterizedType generic)) {
      return null;
    }
    AnnotatedType held = generic.getAnnotatedActualTypeArguments()[0];
    return held instanceof AnnotatedWildcardType wildcard
        ? wildcard.getAnnotatedUpperBounds()[0]
        : held;
  }
}
