package dev.triveni.processor.routes;

import dev.triveni.processor.api.ApiAnnotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// The methods with `@Provides` in the compilation, by what they return, and the constructors of
/// classes with it.
final class Providers {
  private final Map<Element, List<ExecutableElement>> byType = new HashMap<>();

  Providers(List<TypeElement> types) {
    for (TypeElement type : types) {
      ElementFilter.methodsIn(type.getEnclosedElements()).stream()
          .filter(ApiAnnotation::isProvider)
          .filter(method -> !isQualified(method))
          .forEach(method -> add(method, method.getReturnType()));
      if (ApiAnnotation.isProvider(type)) {
        ElementFilter.constructorsIn(type.getEnclosedElements())
            .forEach(constructor -> add(constructor, type.asType()));
      }
    }
  }

  /// Whether it provides only for parameters that have the same annotation.
  private static boolean isQualified(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .map(mirror -> mirror.getAnnotationType().asElement())
        .anyMatch(annotation -> ApiAnnotation.find(annotation, "Qualifier").isPresent());
  }

  /// The methods that provide a type, or what an `Optional` of it holds.
  List<ExecutableElement> of(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return List.of();
    }
    List<ExecutableElement> found = byType.getOrDefault(declared.asElement(), List.of());
    boolean isOptional = declared.asElement().getSimpleName().contentEquals("Optional");
    return found.isEmpty() && isOptional && declared.getTypeArguments().size() == 1
        ? of(declared.getTypeArguments().getFirst())
        : found;
  }

  /// Counts the type's arguments as provided too: a wrapped value may be unwrapped at start.
  private void add(ExecutableElement method, TypeMirror returned) {
    if (returned instanceof DeclaredType declared) {
      byType.computeIfAbsent(declared.asElement(), _ -> new ArrayList<>()).add(method);
      declared.getTypeArguments().forEach(argument -> add(method, argument));
    }
  }
}
