package dev.triveni.processor.docs;

import dev.triveni.processor.api.ApiAnnotation;
import java.util.SortedMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// Keeps what comments say for run time, when the compiler has dropped them: for every record, enum
/// and sealed interface, and for every type with `@Routes`, endpoints or providers.
public final class DocsFace {
  private final ProcessingEnvironment environment;
  private final LostComments lostComments;

  /// A face that writes through the compiler's `Filer`.
  public DocsFace(ProcessingEnvironment environment) {
    this.environment = environment;
    this.lostComments = LostComments.create(environment);
  }

  /// Writes the documentation of a type, if it is one whose documentation is read.
  public void look(TypeElement type) {
    if (isRead(type)) {
      SortedMap<String, String> entries =
          new TypeDocs(type, environment.getElementUtils(), environment.getTypeUtils()).entries();
      new DocsResource(environment, type).replaceBy(entries);
    }
    if (type.getKind() == ElementKind.RECORD) {
      lostComments.warn(type);
    }
  }

  private static boolean isRead(TypeElement type) {
    return switch (type.getKind()) {
      case RECORD, ENUM -> true;
      case INTERFACE -> type.getModifiers().contains(Modifier.SEALED) || isServed(type);
      case CLASS -> isServed(type);
      default -> false;
    };
  }

  private static boolean isServed(TypeElement type) {
    return ApiAnnotation.find(type, "Routes").isPresent()
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(
                method -> ApiAnnotation.isEndpoint(method) || ApiAnnotation.isProvider(method));
  }
}
