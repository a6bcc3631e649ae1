package dev.triveni.processor.entities;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// What things are called, in the database and in generated code.
final class Names {
  private Names() {}

  /// `createdAt` and `CreatedAt` as `created_at`.
  static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  /// The simple name of an entity's table class: `ArticleTable`; of a nested one
  /// `ShopArticleTable`.
  static String tableClass(TypeElement entity) {
    StringBuilder name = new StringBuilder(entity.getSimpleName()).append("Table");
    for (var outer = entity.getEnclosingElement();
        outer instanceof TypeElement type;
        outer = type.getEnclosingElement()) {
      name.insert(0, type.getSimpleName());
    }
    return name.toString();
  }

  /// The constant that holds the table object: `ARTICLE`.
  static String constant(TypeElement entity) {
    return snake(entity.getSimpleName().toString()).toUpperCase(Locale.ROOT);
  }

  /// A type as code names it, without its annotations.
  static String code(TypeMirror type) {
    return switch (type) {
      case DeclaredType declared -> declared(declared);
      case ArrayType array -> code(array.getComponentType()) + "[]";
      default -> type.getKind().isPrimitive() ? primitive(type) : type.toString();
    };
  }

  private static String primitive(TypeMirror type) {
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }

  private static String declared(DeclaredType type) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    return type.getTypeArguments().isEmpty()
        ? name
        : name
            + type.getTypeArguments().stream()
                .map(Names::code)
                .collect(Collectors.joining(", ", "<", ">"));
  }

  /// A text as a literal.
  static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
