package dev.triveni.schema.internal;

import dev.triveni.schema.internal.constraint.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A type as it is used in one place, with its variables replaced and with its annotations. Equal
/// uses have equal schemas.
///
/// @param arguments of a generic type its arguments, of an array its component, else empty
record TypeUse(Class<?> raw, List<TypeUse> arguments, List<Annotation> annotations) {

  TypeUse {
    arguments = List.copyOf(arguments);
    annotations = List.copyOf(annotations);
  }

  /// A type where no variable is known.
  static TypeUse of(Type type) {
    return of(type, Map.of());
  }

  /// A type where no variable is known.
  static TypeUse of(AnnotatedType type) {
    return of(type, Map.of());
  }

  /// A type in the declaration of another, whose variables are known.
  static TypeUse of(AnnotatedType type, Map<TypeVariable<?>, TypeUse> known) {
    List<Annotation> annotations = List.of(type.getAnnotations());
    return switch (type) {
      case AnnotatedParameterizedType generic ->
          new TypeUse(
              (Class<?>) ((ParameterizedType) generic.getType()).getRawType(),
              all(generic.getAnnotatedActualTypeArguments(), known),
              annotations);
      case AnnotatedArrayType array -> {
        TypeUse component = of(array.getAnnotatedGenericComponentType(), known).unconstrained();
        yield new TypeUse(component.raw().arrayType(), List.of(component), annotations);
      }
      case AnnotatedWildcardType wildcard ->
          of(wildcard.getAnnotatedUpperBounds()[0], known).with(annotations);
      case AnnotatedTypeVariable variable -> of(variable.getType(), known).with(annotations);
      default -> of(type.getType(), known).with(annotations);
    };
  }

  private static List<TypeUse> all(AnnotatedType[] types, Map<TypeVariable<?>, TypeUse> known) {
    List<TypeUse> uses = new ArrayList<>();
    for (AnnotatedType type : types) {
      uses.add(of(type, known));
    }
    return uses;
  }

  private static TypeUse of(Type type, Map<TypeVariable<?>, TypeUse> known) {
    return switch (type) {
      case Class<?> array when array.isArray() ->
          new TypeUse(array, List.of(of(array.getComponentType(), known)), List.of());
      case Class<?> plain -> new TypeUse(plain, List.of(), List.of());
      case ParameterizedType generic ->
          new TypeUse((Class<?>) generic.getRawType(), all(generic, known), List.of());
      case GenericArrayType array -> {
        TypeUse component = of(array.getGenericComponentType(), known);
        yield new TypeUse(component.raw().arrayType(), List.of(component), List.of());
      }
      case WildcardType wildcard -> of(wildcard.getUpperBounds()[0], known);
      case TypeVariable<?> variable -> ofVariable(variable, known);
      default -> new TypeUse(Object.class, List.of(), List.of());
    };
  }

  private static TypeUse ofVariable(TypeVariable<?> variable, Map<TypeVariable<?>, TypeUse> known) {
    TypeUse use = known.get(variable);
    if (use != null) {
      return use;
    }
    return variable.getBounds()[0] instanceof Class<?> bound
        ? of(bound)
        : new TypeUse(Object.class, List.of(), List.of());
  }

  private static List<TypeUse> all(ParameterizedType type, Map<TypeVariable<?>, TypeUse> known) {
    List<TypeUse> uses = new ArrayList<>();
    for (Type argument : type.getActualTypeArguments()) {
      uses.add(of(argument, known));
    }
    return uses;
  }

  /// The variables of the type's declaration, as this use replaces them.
  Map<TypeVariable<?>, TypeUse> variables() {
    Map<TypeVariable<?>, TypeUse> variables = new HashMap<>();
    TypeVariable<?>[] declared = raw.getTypeParameters();
    for (int i = 0; i < declared.length && i < arguments.size(); i++) {
      variables.put(declared[i], arguments.get(i));
    }
    return variables;
  }

  /// The argument of a generic type; anything for a raw one.
  TypeUse argument(int index) {
    return index < arguments.size() ? arguments.get(index) : of(Object.class);
  }

  /// The same use with more annotations, each once.
  TypeUse with(List<Annotation> more) {
    List<Annotation> all = new ArrayList<>(annotations);
    for (Annotation annotation : more) {
      if (!all.contains(annotation)) {
        all.add(annotation);
      }
    }
    return new TypeUse(raw, arguments, all);
  }

  /// The same use without constraints of its own: before an array's element they belong to the
  /// array.
  private TypeUse unconstrained() {
    List<Annotation> others =
        annotations.stream()
            .filter(each -> !Annotations.isConstraint(each) && !Validations.isValidate(each))
            .toList();
    return new TypeUse(raw, arguments, others);
  }

  /// The same use without annotations of its own.
  TypeUse plain() {
    return new TypeUse(raw, arguments, List.of());
  }

  /// Written by hand: those that the JDK makes for records take long until they are compiled, and
  /// this is asked for each parameter when an application starts.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TypeUse(Class<?> type, List<TypeUse> inner, List<Annotation> beside)
        && raw == type
        && arguments.equals(inner)
        && annotations.equals(beside);
  }

  @Override
  public int hashCode() {
    return (raw.hashCode() * 31 + arguments.hashCode()) * 31 + annotations.hashCode();
  }

  /// The type as it is written in source.
  @Override
  public String toString() {
    return arguments.isEmpty() || raw.isArray()
        ? raw.getTypeName()
        : raw.getTypeName()
            + arguments.stream().map(TypeUse::toString).collect(Collectors.joining(", ", "<", ">"));
  }
}
