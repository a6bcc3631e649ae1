package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.MultipleOf;
import dev.triveni.schema.Url;
import dev.triveni.schema.UuidVersion;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells constraints from other annotations.
public final class Annotations {
  private static final Annotation[] NONE = {};
  private static final Set<Class<?>> OWN = Set.of(MultipleOf.class, Url.class, UuidVersion.class);

  private Annotations() {}

  /// Whether the annotation is a constraint, or a list of constraints.
  public static boolean isConstraint(Annotation annotation) {
    return isConstraintType(annotation.annotationType()) || isList(annotation.annotationType());
  }

  /// Whether the annotation says that null is not allowed.
  public static boolean isNotNull(Annotation annotation) {
    return declared(annotation).stream().anyMatch(Annotations::isNotNull);
  }

  static boolean isNotNull(Declared declared) {
    return declared.type() == NotNull.class;
  }

  /// The constraints in an annotation: itself, or those in its `value`, or none.
  static List<Declared> declared(Annotation annotation) {
    if (isConstraintType(annotation.annotationType())) {
      return List.of(Declared.of(annotation));
    }
    List<Declared> listed = new ArrayList<>();
    for (Annotation each : listed(annotation)) {
      if (isConstraintType(each.annotationType())) {
        listed.add(Declared.of(each));
      }
    }
    return listed;
  }

  private static Annotation[] listed(Annotation annotation) {
    for (Method each : annotation.annotationType().getDeclaredMethods()) {
      if (isList(each)) {
        return (Annotation[]) Declared.value(each, annotation);
      }
    }
    return NONE;
  }

  /// Whether an annotation of this type is a list of constraints.
  private static boolean isList(Class<? extends Annotation> type) {
    for (Method each : type.getDeclaredMethods()) {
      if (isList(each)) {
        return isConstraintType(
            each.getReturnType().getComponentType().asSubclass(Annotation.class));
      }
    }
    return false;
  }

  private static boolean isList(Method attribute) {
    return attribute.getName().equals("value")
        && Annotation[].class.isAssignableFrom(attribute.getReturnType());
  }

  private static boolean isConstraintType(Class<? extends Annotation> type) {
    return OWN.contains(type) || type.isAnnotationPresent(jakarta.validation.Constraint.class);
  }
}
