package dev.triveni.processor.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// An annotation of `dev.triveni.api`, known by name: this module does not depend on that one.
///
/// @param name the simple name, such as `Get`
/// @param mirror where it stands
public record ApiAnnotation(String name, AnnotationMirror mirror) {
  private static final String PACKAGE = "dev.triveni.api.";
  private static final Set<String> VERBS =
      Set.of("Get", "Post", "Put", "Patch", "Delete", "Socket");

  /// The annotations of `dev.triveni.api` on an element, in order.
  public static List<ApiAnnotation> on(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> qualifiedName(mirror).startsWith(PACKAGE))
        .map(mirror -> new ApiAnnotation(qualifiedName(mirror).substring(PACKAGE.length()), mirror))
        .toList();
  }

  /// The annotation with this simple name on an element.
  public static Optional<ApiAnnotation> find(Element element, String name) {
    return on(element).stream().filter(annotation -> annotation.name.equals(name)).findFirst();
  }

  /// Whether a method answers a route.
  public static boolean isEndpoint(ExecutableElement method) {
    return on(method).stream().anyMatch(ApiAnnotation::isVerb);
  }

  /// Whether a method provides a value to others, or a class provides itself.
  public static boolean isProvider(Element element) {
    return find(element, "Provides").isPresent();
  }

  /// Whether this is one of `@Get @Post @Put @Patch @Delete @Socket`.
  public boolean isVerb() {
    return VERBS.contains(name);
  }

  /// The texts of the member `value`; none if it is left out or no text.
  public List<String> texts() {
    return value().map(AnnotationValue::getValue).map(ApiAnnotation::textsOf).orElse(List.of());
  }

  /// The member `value` as it is written.
  public Optional<AnnotationValue> value() {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals("value"))
        .<AnnotationValue>map(Map.Entry::getValue)
        .findFirst();
  }

  /// Whether a member is written.
  public boolean says(String member) {
    return mirror.getElementValues().keySet().stream()
        .anyMatch(key -> key.getSimpleName().contentEquals(member));
  }

  private static List<String> textsOf(Object value) {
    return switch (value) {
      case String text -> List.of(text);
      case List<?> several ->
          several.stream()
              .map(one -> one instanceof AnnotationValue inner ? inner.getValue() : one)
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .toList();
      default -> List.of();
    };
  }

  private static String qualifiedName(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }
}
