package dev.triveni.processor.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;

/// Reads the constraints and indexes of an entity.
final class Rules {
  private final Reports reports;

  Rules(Reports reports) {
    this.reports = reports;
  }

  /// The entity with its rules; nothing if one is wrong, which is reported.
  Optional<EntityType> addedTo(EntityType entity) {
    List<Optional<String>> calls = new ArrayList<>();
    Annotations annotations = Annotations.of(entity.element());
    for (AnnotationMirror one : annotations.all("Unique")) {
      calls.add(unique(entity, entity.element(), one, Annotations.texts(one, "value")));
    }
    for (AnnotationMirror one : annotations.all("Check")) {
      calls.add(Optional.of(check(entity, one, calls.size())));
    }
    for (AnnotationMirror one : annotations.all("Index")) {
      calls.add(index(entity, entity.element(), one, Annotations.texts(one, "value")));
    }
    for (RecordComponentElement component : entity.element().getRecordComponents()) {
      List<String> own = List.of(component.getSimpleName().toString());
      for (AnnotationMirror one : Annotations.of(component).all("Index")) {
        calls.add(index(entity, component, one, own));
      }
    }
    return calls.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(with(entity, calls.stream().flatMap(Optional::stream).toList()));
  }

  private static EntityType with(EntityType entity, List<String> rules) {
    return new EntityType(
        entity.element(),
        entity.home(),
        entity.type(),
        entity.tableClass(),
        entity.constant(),
        entity.table(),
        entity.members(),
        rules);
  }

  private Optional<String> unique(
      EntityType entity, Element place, AnnotationMirror one, List<String> components) {
    return columns(entity, place, one, components)
        .map(columns ->
            ".constraint(new Mapping.Constraint(Mapping.Constraint.Kind.UNIQUE, %s, %s, %s, %s, %s))"
                .formatted(
                    Names.literal(name(entity, one, columns, "key")),
                    list(columns),
                    Names.literal(Annotations.text(one, "where")),
                    Names.literal(Annotations.text(one, "message")),
                    Annotations.text(one, "deferred").equals("true")));
  }

  private static String check(EntityType entity, AnnotationMirror one, int number) {
    return ".constraint(new Mapping.Constraint(Mapping.Constraint.Kind.CHECK, %s, java.util.List.of(), %s, %s, false))"
        .formatted(
            Names.literal(name(entity, one, List.of(String.valueOf(number + 1)), "check")),
            Names.literal(Annotations.text(one, "value")),
            Names.literal(Annotations.text(one, "message")));
  }

  private Optional<String> index(
      EntityType entity, Element place, AnnotationMirror one, List<String> components) {
    Optional<List<String>> include = columns(entity, place, one, Annotations.texts(one, "include"));
    return columns(entity, place, one, components)
        .flatMap(columns ->
            include.map(more ->
                ".index(new Mapping.Index(%s, %s, %s, %s, %s))"
                    .formatted(
                        Names.literal(name(entity, one, columns, "idx")),
                        list(columns),
                        Names.literal(Annotations.text(one, "expression")),
                        Names.literal(Annotations.text(one, "where")),
                        list(more))));
  }

  private static String name(
      EntityType entity, AnnotationMirror one, List<String> columns, String suffix) {
    String told = Annotations.text(one, "name");
    return told.isEmpty() ? entity.table() + "_" + String.join("_", columns) + "_" + suffix : told;
  }

  private static String list(List<String> names) {
    return names.stream()
        .map(Names::literal)
        .collect(Collectors.joining(", ", "java.util.List.of(", ")"));
  }

  private Optional<List<String>> columns(
      EntityType entity, Element place, AnnotationMirror one, List<String> components) {
    List<String> columns = new ArrayList<>();
    for (String name : components) {
      Optional<String> column =
          entity.columns().stream()
              .filter(member -> member.name().equals(name))
              .map(Rules::column)
              .findFirst();
      if (column.isEmpty()) {
        reports.noSuchComponent(place, one, name, entity.element().getSimpleName().toString());
        return Optional.empty();
      }
      columns.add(column.get());
    }
    return Optional.of(columns);
  }

  private static String column(Member member) {
    return switch (member) {
      case Member.Value value -> value.column();
      case Member.One one -> one.column();
      case Member.Several several -> several.name();
    };
  }
}
