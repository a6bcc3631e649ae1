package dev.triveni.processor.entities;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/// What is wrong with entities, told at the line that declares it.
record Reports(Messager messager) {
  private static final String FOREIGN = "jakarta.persistence.";

  private void error(Element place, String text) {
    messager.printMessage(Kind.ERROR, text, place);
  }

  /// A class of another persistence library.
  void foreignEntity(TypeElement type) {
    foreign(type).ifPresent(annotation -> foreign(type, type, annotation));
  }

  /// Tells of an annotation of Jakarta Persistence, if there is one.
  boolean hasForeign(Element element, TypeElement entity) {
    var found = foreign(element);
    found.ifPresent(annotation -> foreign(element, entity, annotation));
    return found.isPresent();
  }

  private static java.util.Optional<String> foreign(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(Annotations::nameOf)
        .filter(name -> name.startsWith(FOREIGN))
        .findFirst();
  }

  private void foreign(Element element, TypeElement entity, String annotation) {
    error(
        element,
        "TRV-DATA-102 %s has @%s of Jakarta Persistence, which promises mutable classes, proxies and cascades that records cannot keep. %s."
            .formatted(
                entity.getSimpleName(),
                annotation.substring(FOREIGN.length()),
                Replacements.of(annotation.substring(FOREIGN.length()))));
  }

  void noRecord(TypeElement type) {
    error(
        type,
        "TRV-DATA-103 The entity %s is no record: entities are immutable. Declare it as record %s(...)."
            .formatted(type.getSimpleName(), type.getSimpleName()));
  }

  void notVisible(TypeElement type) {
    error(
        type,
        "TRV-DATA-104 The entity %s is private, local or generic, so that its table class cannot name it. Make it a plain record that its package sees."
            .formatted(type.getSimpleName()));
  }

  void noId(TypeElement type) {
    error(
        type,
        "TRV-DATA-105 The entity %s has no id, so that its rows cannot be told apart. Add @Id @Nullable Long id, which the database gives."
            .formatted(type.getSimpleName()));
  }

  void tellsSecrets(TypeElement type, List<String> secrets, String constant) {
    error(
        type,
        "TRV-DATA-603 The text of a record has all of its components, so that %s would tell its secret %s in logs. Write in it: @Override public String toString() { return %s.text(this); }"
            .formatted(type.getSimpleName(), String.join(", ", secrets), constant));
  }

  private static String owner(RecordComponentElement component) {
    return Objects.requireNonNull(component.getEnclosingElement()).getSimpleName().toString();
  }

  void unknownType(RecordComponentElement component, String type) {
    error(
        component,
        "TRV-DATA-106 The component '%s' of %s is a %s, of which no column is known. Refer to an entity with Ref<%s>, or keep it as JSON with @Json."
            .formatted(
                component.getSimpleName(),
                owner(component),
                type,
                type.replaceAll("<.*", "").replaceAll(".*\\.", "")));
  }

  void optional(RecordComponentElement component) {
    error(
        component,
        "TRV-DATA-107 The component '%s' of %s is an Optional, which a record does not hold. Write @Nullable before its type instead."
            .formatted(component.getSimpleName(), owner(component)));
  }

  void noEntity(RecordComponentElement component, String type) {
    error(
        component,
        "TRV-DATA-108 The component '%s' of %s refers to %s, which is no entity. Put @Entity on it, or refer to a record that has it."
            .formatted(component.getSimpleName(), owner(component), type));
  }

  void ambiguous(RecordComponentElement component, List<String> choices) {
    error(
        component,
        "TRV-DATA-109 The component '%s' of %s may be the other side of several: %s. Say which with @Inverse(\"%s\")."
            .formatted(
                component.getSimpleName(),
                owner(component),
                String.join(", ", choices),
                choices.getFirst()));
  }

  void noSuchComponent(Element place, AnnotationMirror annotation, String name, String type) {
    messager.printMessage(
        Kind.ERROR,
        "TRV-DATA-110 %s has no component '%s' that is a column. Write one that it has."
            .formatted(type, name),
        place,
        annotation);
  }

  void compositeTarget(RecordComponentElement component, String type) {
    error(
        component,
        "TRV-DATA-111 The component '%s' of %s refers to %s, which has a composite key. Give that entity an id of one column, and make its key @Unique."
            .formatted(component.getSimpleName(), owner(component), type));
  }

  void wrongRole(RecordComponentElement component, String annotation, String types) {
    error(
        component,
        "TRV-DATA-112 The component '%s' of %s has @%s, which goes with %s only. Change its type, or remove the annotation."
            .formatted(component.getSimpleName(), owner(component), annotation, types));
  }
}
