package dev.triveni.processor.routes;

import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Writes types for messages: without packages and annotations.
final class TypeNames {
  private TypeNames() {}

  static String simple(TypeMirror type) {
    return switch (type) {
      case DeclaredType declared -> declared.asElement().getSimpleName() + arguments(declared);
      case ArrayType array -> simple(array.getComponentType()) + "[]";
      default -> bare(type);
    };
  }

  private static String arguments(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        ? ""
        : type.getTypeArguments().stream()
            .map(TypeNames::simple)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String bare(TypeMirror type) {
    String text = type.toString();
    return text.substring(text.lastIndexOf(' ') + 1);
  }
}
