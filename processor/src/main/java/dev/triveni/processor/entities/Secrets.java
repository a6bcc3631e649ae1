package dev.triveni.processor.entities;

import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// The components of an entity that no text may tell.
final class Secrets {
  private static final String SECRET = "dev.triveni.schema.Secret";

  private Secrets() {}

  /// Their names.
  static List<String> of(TypeElement entity) {
    return entity.getRecordComponents().stream()
        .filter(component -> Annotations.of(component).find(SECRET).isPresent())
        .map(component -> component.getSimpleName().toString())
        .toList();
  }

  /// Whether the record says itself what its text is; the compiler's own method is final.
  static boolean hasText(TypeElement entity) {
    return ElementFilter.methodsIn(entity.getEnclosedElements()).stream()
        .anyMatch(method ->
            method.getSimpleName().contentEquals("toString")
                && method.getParameters().isEmpty()
                && !method.getModifiers().contains(Modifier.FINAL));
  }
}
