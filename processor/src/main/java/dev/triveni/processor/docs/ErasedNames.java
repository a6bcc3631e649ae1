package dev.triveni.processor.docs;

import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// The names of parameter types as {@link Class#getName()} gives them at run time.
record ErasedNames(Elements elements, Types types) {

  /// The types of a method's parameters, with commas.
  String of(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> nameOf(types.erasure(parameter.asType())))
        .collect(Collectors.joining(","));
  }

  private String nameOf(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> "[" + descriptorOf(array.getComponentType());
      case DeclaredType declared -> binaryName(declared);
      default -> type.getKind().name().toLowerCase(java.util.Locale.ROOT);
    };
  }

  private String descriptorOf(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> nameOf(type);
      case DECLARED -> "L" + nameOf(type) + ";";
      case BOOLEAN -> "Z";
      case LONG -> "J";
      default -> type.getKind().name().substring(0, 1);
    };
  }

  private String binaryName(DeclaredType type) {
    return elements.getBinaryName((TypeElement) type.asElement()).toString();
  }
}
