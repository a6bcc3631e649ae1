package dev.triveni.schema.internal.constraint;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;

/// A constraint's annotation as data: its type and its attributes.
///
/// @param annotation the annotation itself, for validators that want it
record Declared(
    Class<? extends Annotation> type, Map<String, Object> attributes, Annotation annotation) {

  static Declared of(Annotation annotation) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
      if (attribute.getParameterCount() == 0) {
        attributes.put(attribute.getName(), value(attribute, annotation));
      }
    }
    return new Declared(annotation.annotationType(), attributes, annotation);
  }

  static Object value(Method attribute, Annotation annotation) {
    try {
      attribute.setAccessible(true);
      return attribute.invoke(annotation);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException("Cannot read %s".formatted(annotation), failed);
    }
  }

  /// The name as it is written in source, such as `@Size`.
  String name() {
    return "@" + type.getSimpleName();
  }

  String text(String attribute) {
    return (String) attributes.getOrDefault(attribute, "");
  }

  long number(String attribute) {
    return ((Number) attributes.getOrDefault(attribute, 0)).longValue();
  }

  boolean flag(String attribute) {
    return (boolean) attributes.getOrDefault(attribute, false);
  }

  Class<?>[] classes(String attribute) {
    return (Class<?>[]) attributes.getOrDefault(attribute, new Class<?>[0]);
  }

  /// The words that the user chose for this constraint.
  Wording wording() {
    return Wording.of(text("message"), attributes);
  }
}
