package dev.triveni.processor.entities;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Finds out how the values of components are kept.
record ColumnTypes(ProcessingEnvironment environment) {
  private static final String SIZE = "jakarta.validation.constraints.Size";

  /// How a component is kept; nothing if that is not known.
  Optional<KnownType> of(RecordComponentElement component) {
    Annotations annotations = Annotations.of(component);
    String type = Names.code(component.asType());
    if (annotations.has("Json")) {
      return Optional.of(json(component, type));
    }
    return switch (type) {
      case "java.lang.String" -> Optional.of(text(component, annotations));
      case "java.math.BigDecimal" -> Optional.of(decimal(annotations));
      default ->
          KnownType.of(type)
              .or(() -> enumeration(component.asType()))
              .or(() -> list(component))
              .or(() -> own(component.asType()));
    };
  }

  private KnownType json(RecordComponentElement component, String type) {
    TypeElement owner = (TypeElement) Objects.requireNonNull(component.getEnclosingElement());
    String boxed =
        component.asType().getKind().isPrimitive()
            ? environment
                .getTypeUtils()
                .boxedClass((javax.lang.model.type.PrimitiveType) component.asType())
                .getQualifiedName()
                .toString()
            : type;
    return KnownType.json(
        boxed,
        "Types.json(%s.class, \"%s\")"
            .formatted(owner.getQualifiedName(), component.getSimpleName()));
  }

  private static KnownType text(RecordComponentElement component, Annotations annotations) {
    if (annotations.has("Text")) {
      return KnownType.text("Types.LONG_TEXT");
    }
    return annotations
        .find(SIZE)
        .or(() -> sizeOf(component))
        .flatMap(size -> Annotations.value(size, "max"))
        .map(max -> KnownType.text("Types.text(" + max.getValue() + ")"))
        .orElse(KnownType.text("Types.TEXT"));
  }

  /// Constraints may stand on the type, the accessor or the component.
  private static Optional<AnnotationMirror> sizeOf(RecordComponentElement component) {
    return new Annotations(component.asType().getAnnotationMirrors())
        .find(SIZE)
        .or(() -> Annotations.of(component.getAccessor()).find(SIZE));
  }

  private static KnownType decimal(Annotations annotations) {
    String precision = annotations.text("Column", "precision");
    String scale = annotations.text("Column", "scale");
    return KnownType.decimal(
        "Types.decimal(%s, %s)"
            .formatted(precision.isEmpty() ? "38" : precision, scale.isEmpty() ? "10" : scale));
  }

  private Optional<KnownType> enumeration(TypeMirror type) {
    return environment.getTypeUtils().asElement(type) instanceof TypeElement element
            && element.getKind() == ElementKind.ENUM
        ? Optional.of(KnownType.enumeration(element.getQualifiedName().toString()))
        : Optional.empty();
  }

  private Optional<KnownType> list(RecordComponentElement component) {
    String type = Names.code(component.asType());
    if (!type.startsWith("java.util.List<") || !(component.asType() instanceof DeclaredType list)) {
      return Optional.empty();
    }
    TypeMirror element = list.getTypeArguments().getFirst();
    Optional<KnownType> known =
        Names.code(element).equals("java.lang.String")
            ? Optional.of(KnownType.text("Types.TEXT"))
            : KnownType.of(Names.code(element)).or(() -> enumeration(element));
    return known
        .or(() -> own(element))
        .map(one -> KnownType.list(type, Names.code(element), "Types.list(" + one.kept() + ")"));
  }

  /// A class with a constant `TYPE` that says how its values are kept.
  private Optional<KnownType> own(TypeMirror type) {
    return environment.getTypeUtils().asElement(type) instanceof TypeElement element
            && element.getEnclosedElements().stream().anyMatch(one -> keeps(one, element))
        ? Optional.of(KnownType.own(element.getQualifiedName().toString()))
        : Optional.empty();
  }

  private static boolean keeps(Element constant, TypeElement type) {
    return constant.getSimpleName().contentEquals("TYPE")
        && constant.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
        && !constant.getModifiers().contains(Modifier.PRIVATE)
        && Names.code(constant.asType())
            .equals("dev.triveni.data.spi.Type<" + type.getQualifiedName() + ">");
  }
}
