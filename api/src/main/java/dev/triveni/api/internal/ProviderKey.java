package dev.triveni.api.internal;

import dev.triveni.api.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a provider provides. Immutable.
///
/// @param type what its values are; `void` for a check
/// @param qualifier an annotation, or the type of one for all its values
record ProviderKey(Type type, Optional<?> qualifier) {

  /// The key of a type without a qualifier.
  static ProviderKey of(Type type) {
    return new ProviderKey(type, Optional.empty());
  }

  /// The qualifiers on something, in order.
  static List<Annotation> qualifiers(AnnotatedElement element) {
    return qualifiers(List.of(element.getAnnotations()));
  }

  /// The qualifiers among annotations, in order.
  static List<Annotation> qualifiers(List<Annotation> annotations) {
    List<Annotation> found = new ArrayList<>(0);
    for (Annotation annotation : annotations) {
      if (isQualifier(annotation.annotationType())) {
        found.add(annotation);
      }
    }
    return found;
  }

  /// Whether this class is an annotation that names providers.
  static boolean isQualifier(Class<?> type) {
    return type.isAnnotationPresent(Qualifier.class);
  }

  /// Whether the qualifier is of this type, whatever its values are.
  boolean isNamed(Class<?> annotationType) {
    return qualifier
        .filter(name ->
            name == annotationType
                || (name instanceof Annotation annotation
                    && annotation.annotationType() == annotationType))
        .isPresent();
  }

  /// As it is written, for messages.
  @Override
  public String toString() {
    return qualifier.map(name -> written(name) + " ").orElse("") + type.getTypeName();
  }

  private static String written(Object name) {
    return name instanceof Class<?> type ? "@" + type.getSimpleName() : name.toString();
  }
}
