package dev.triveni.schema.internal.constraint;

import static java.util.Objects.requireNonNull;

import jakarta.validation.OverridesAttribute;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes composed constraints apart: annotations that carry other constraints.
final class Composition {

  private Composition() {}

  /// The constraints on the annotation's type, with the attributes that it overrides.
  static List<Declared> parts(Declared whole) {
    List<Declared> parts = new ArrayList<>();
    for (Annotation annotation : whole.type().getAnnotations()) {
      parts.addAll(Annotations.declared(annotation));
    }
    for (Method attribute : whole.type().getDeclaredMethods()) {
      for (OverridesAttribute override : attribute.getAnnotationsByType(OverridesAttribute.class)) {
        apply(override, attribute, whole, parts);
      }
    }
    return parts;
  }

  /// Whether the parts are reported as one mistake with the whole's message.
  static boolean isSingle(Declared whole) {
    return whole.type().isAnnotationPresent(ReportAsSingleViolation.class);
  }

  private static void apply(
      OverridesAttribute override, Method attribute, Declared whole, List<Declared> parts) {
    String name = override.name().isEmpty() ? attribute.getName() : override.name();
    int sameType = 0;
    for (int i = 0; i < parts.size(); i++) {
      Declared part = parts.get(i);
      if (part.type() == override.constraint()) {
        if (override.constraintIndex() < 0 || override.constraintIndex() == sameType) {
          parts.set(
              i, with(part, name, requireNonNull(whole.attributes().get(attribute.getName()))));
        }
        sameType++;
      }
    }
  }

  private static Declared with(Declared part, String name, Object value) {
    Map<String, Object> attributes = new LinkedHashMap<>(part.attributes());
    attributes.put(name, value);
    return new Declared(part.type(), attributes, part.annotation());
  }
}
