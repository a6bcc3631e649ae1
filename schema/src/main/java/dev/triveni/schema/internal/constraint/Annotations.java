package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.MultipleOf;
import dev.triveni.schema.Url;
import dev.triveni.schema.UuidVersion;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells constraints from other annotations.
public final class Annotations {
  private static final Set<Class<?>> OWN = Set.of(MultipleOf.class, Url.class, UuidVersion.class);

  private Annotations() {}

  /// Whether the annotation is a constraint, or a list of constraints.
  public static boolean isConstraint(Annotation annotation) {
    return !declared(annotation).isEmpty();
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
    try {
      var value = annotation.annotationType().getDeclaredMethod("value");
      boolean list = Annotation[].class.isAssignableFrom(value.getReturnType());
      return list ? (Annotation[]) Declared.value(value, annotation) : new Annotation[0];
    } catch (NoSuchMethodException _) {
      return new Annotation[0];
    }
  }

  private static boolean isConstraintType(Class<? extends Annotation> type) {
    return OWN.contains(type) || type.isAnnotationPresent(jakarta.validation.Constraint.class);
  }
}
