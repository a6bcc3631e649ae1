package dev.triveni.processor.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/// Reads a relation to many: finds out whose other side it is.
///
/// Where the other entity refers to this one, it is the other side of that reference; else of its
/// relation to many, or else a table of pairs is its own.
final class ManyReader {
  private final ProcessingEnvironment environment;
  private final Reports reports;
  private final Targets targets;
  private final TypeElement owner;

  ManyReader(
      ProcessingEnvironment environment, Reports reports, Targets targets, TypeElement owner) {
    this.environment = environment;
    this.reports = reports;
    this.targets = targets;
    this.owner = owner;
  }

  Optional<Member> read(RecordComponentElement component) {
    Optional<TypeElement> other = targets.of(component);
    return other
        .flatMap(entity -> targets.target(component, entity))
        .flatMap(target ->
            relation(component, other.orElseThrow(), target)
                .map(relation ->
                    new Member.Several(component.getSimpleName().toString(), target, relation)));
  }

  private Optional<String> relation(
      RecordComponentElement component, TypeElement other, Member.Target target) {
    Annotations annotations = Annotations.of(component);
    Optional<TypeElement> through =
        annotations
            .type("Through", "value")
            .map(type -> (TypeElement) environment.getTypeUtils().asElement(type));
    if (through.isPresent()) {
      return through(component, other, target, through.get());
    }
    String told = annotations.text("Inverse", "value");
    List<RecordComponentElement> sides =
        new ArrayList<>(told.isEmpty() ? pointing(other, owner, "Ref") : named(other, told));
    if (sides.isEmpty() && told.isEmpty() && !owner.equals(other)) {
      pointing(other, owner, "Many").stream()
          .filter(side -> isOwnedBy(other, side))
          .forEach(sides::add);
    }
    if (sides.size() > 1) {
      reports.ambiguous(
          component, sides.stream().map(side -> side.getSimpleName().toString()).toList());
      return Optional.empty();
    }
    if (sides.isEmpty() && !told.isEmpty()) {
      reports.noEntity(component, Names.code(other.asType()) + "." + told);
      return Optional.empty();
    }
    return Optional.of(
        sides.isEmpty()
            ? pairs(component, other, target)
            : otherSide(component, other, target, sides.getFirst()));
  }

  /// Of two sides without a word about which is which, the one of the entity that comes first in
  /// the alphabet has the table of pairs.
  private boolean isOwnedBy(TypeElement other, RecordComponentElement side) {
    return !Annotations.of(side).has("Inverse")
        && other.getSimpleName().toString().compareTo(owner.getSimpleName().toString()) < 0;
  }

  private static List<RecordComponentElement> named(TypeElement entity, String name) {
    return entity.getRecordComponents().stream()
        .<RecordComponentElement>map(one -> one)
        .filter(one -> one.getSimpleName().contentEquals(name))
        .toList();
  }

  private List<RecordComponentElement> pointing(TypeElement from, TypeElement to, String kind) {
    return from.getRecordComponents().stream()
        .<RecordComponentElement>map(one -> one)
        .filter(one -> Names.code(one.asType()).startsWith("dev.triveni.data." + kind + "<"))
        .filter(one ->
            to.equals(
                environment
                    .getTypeUtils()
                    .asElement(((DeclaredType) one.asType()).getTypeArguments().getFirst())))
        .toList();
  }

  private static String supplier(Member.Target target) {
    return "() -> %s.%s.mapping()".formatted(target.table(), target.constant());
  }

  private String otherSide(
      RecordComponentElement component,
      TypeElement other,
      Member.Target target,
      RecordComponentElement side) {
    if (Names.code(side.asType()).startsWith("dev.triveni.data.Ref<")) {
      return "new Relation.Children(\"%s\", %s, %s)"
          .formatted(
              component.getSimpleName(),
              supplier(target),
              Names.literal(Targets.column(side, "_id")));
    }
    return joined(
        component,
        target,
        Targets.table(other) + "_" + Names.snake(side.getSimpleName().toString()),
        idColumn(owner, other, "to_"),
        idColumn(other, owner, "from_"),
        false);
  }

  private String pairs(RecordComponentElement component, TypeElement other, Member.Target target) {
    return joined(
        component,
        target,
        Targets.table(owner) + "_" + Names.snake(component.getSimpleName().toString()),
        idColumn(owner, other, "from_"),
        idColumn(other, owner, "to_"),
        true);
  }

  private static String idColumn(TypeElement entity, TypeElement other, String prefix) {
    return (entity.equals(other) ? prefix : "") + Targets.table(entity) + "_id";
  }

  private static String joined(
      RecordComponentElement component,
      Member.Target target,
      String table,
      String own,
      String others,
      boolean owned) {
    return "new Relation.Joined(\"%s\", %s, %s, %s, %s, %s)"
        .formatted(
            component.getSimpleName(),
            supplier(target),
            Names.literal(table),
            Names.literal(own),
            Names.literal(others),
            owned);
  }

  private Optional<String> through(
      RecordComponentElement component,
      TypeElement other,
      Member.Target target,
      TypeElement between) {
    List<RecordComponentElement> own = pointing(between, owner, "Ref");
    List<RecordComponentElement> others = pointing(between, other, "Ref");
    if (own.isEmpty() || others.isEmpty()) {
      reports.noEntity(component, Names.code(between.asType()));
      return Optional.empty();
    }
    return Optional.of(
        joined(
            component,
            target,
            Targets.table(between),
            Targets.column(own.getFirst(), "_id"),
            Targets.column(others.getLast(), "_id"),
            false));
  }
}
