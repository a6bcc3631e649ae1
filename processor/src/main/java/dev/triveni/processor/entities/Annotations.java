package dev.triveni.processor.entities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/// The annotations of one element, known by name: this module does not depend on theirs.
record Annotations(List<? extends AnnotationMirror> mirrors) {
  private static final String DATA = "dev.triveni.data.";

  static Annotations of(Element element) {
    return new Annotations(element.getAnnotationMirrors());
  }

  /// Whether there is an annotation of `dev.triveni.data` with this simple name.
  boolean has(String name) {
    return find(DATA + name).isPresent();
  }

  /// The annotation with this qualified name.
  Optional<AnnotationMirror> find(String qualified) {
    return mirrors.stream()
        .<AnnotationMirror>map(one -> one)
        .filter(one -> nameOf(one).equals(qualified))
        .findFirst();
  }

  /// All annotations of `dev.triveni.data` with this simple name, those in a list included.
  List<AnnotationMirror> all(String name) {
    return mirrors.stream().<AnnotationMirror>flatMap(one -> unrolled(one, DATA + name)).toList();
  }

  private static Stream<AnnotationMirror> unrolled(AnnotationMirror one, String name) {
    if (nameOf(one).equals(name)) {
      return Stream.of(one);
    }
    return nameOf(one).equals(name + ".List")
        ? value(one, "value").stream()
            .flatMap(list -> ((List<?>) list.getValue()).stream())
            .map(AnnotationValue.class::cast)
            .map(inner -> (AnnotationMirror) inner.getValue())
        : Stream.of();
  }

  /// The text of a member; empty where the annotation or the member is not there.
  String text(String name, String member) {
    return find(DATA + name)
        .flatMap(one -> value(one, member))
        .map(found -> textOf(found.getValue()))
        .orElse("");
  }

  private static String textOf(Object value) {
    return value instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : value.toString();
  }

  /// The type that a member names.
  Optional<TypeMirror> type(String name, String member) {
    return find(DATA + name)
        .flatMap(one -> value(one, member))
        .map(AnnotationValue::getValue)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast);
  }

  /// The texts of a member of an annotation.
  static List<String> texts(AnnotationMirror one, String member) {
    return value(one, member)
        .map(found ->
            found.getValue() instanceof List<?> list
                ? list.stream().map(each -> ((AnnotationValue) each).getValue().toString()).toList()
                : List.of(found.getValue().toString()))
        .orElse(List.of());
  }

  /// The text of a member of an annotation; empty where it is left out.
  static String text(AnnotationMirror one, String member) {
    return value(one, member).map(found -> textOf(found.getValue())).orElse("");
  }

  /// A member of an annotation, if it is written.
  static Optional<AnnotationValue> value(AnnotationMirror one, String member) {
    return one.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .<AnnotationValue>map(Map.Entry::getValue)
        .findFirst();
  }

  /// Whether something may be null: it has an annotation called `Nullable`.
  static boolean isNullable(AnnotatedConstruct... places) {
    return Stream.of(places)
        .flatMap(place -> place.getAnnotationMirrors().stream())
        .anyMatch(one -> nameOf(one).endsWith(".Nullable"));
  }

  static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }
}
