package dev.triveni.processor.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/// Reads the declaration of an entity, and reports what is wrong with it.
final class EntityReader {
  private final ProcessingEnvironment environment;
  private final Reports reports;

  EntityReader(ProcessingEnvironment environment) {
    this.environment = environment;
    this.reports = new Reports(environment.getMessager());
  }

  /// The entity; nothing if it cannot be one.
  Optional<EntityType> read(TypeElement type) {
    if (reports.hasForeign(type, type) || !isRecord(type) || !isVisible(type)) {
      return Optional.empty();
    }
    List<Optional<Member>> members = members(type);
    if (members.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    EntityType entity = entity(type, members.stream().flatMap(Optional::stream).toList());
    return hasId(entity) && keepsSecrets(entity)
        ? new Rules(reports).addedTo(entity)
        : Optional.empty();
  }

  private boolean isRecord(TypeElement type) {
    boolean is = type.getKind() == ElementKind.RECORD;
    if (!is) {
      reports.noRecord(type);
    }
    return is;
  }

  private boolean isVisible(TypeElement type) {
    boolean hidden =
        type.getNestingKind() == NestingKind.LOCAL || !type.getTypeParameters().isEmpty();
    for (var at = (javax.lang.model.element.Element) type;
        at instanceof TypeElement;
        at = at.getEnclosingElement()) {
      hidden |= at.getModifiers().contains(Modifier.PRIVATE);
    }
    if (hidden) {
      reports.notVisible(type);
    }
    return !hidden;
  }

  private List<Optional<Member>> members(TypeElement type) {
    ComponentReader reader = new ComponentReader(environment, reports, type);
    List<Optional<Member>> members = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      members.add(reports.hasForeign(component, type) ? Optional.empty() : reader.read(component));
    }
    return members;
  }

  private EntityType entity(TypeElement type, List<Member> members) {
    return new EntityType(
        type,
        environment.getElementUtils().getPackageOf(type).getQualifiedName().toString(),
        type.getQualifiedName().toString(),
        Names.tableClass(type),
        Names.constant(type),
        Targets.table(type),
        members,
        List.of());
  }

  private boolean keepsSecrets(EntityType entity) {
    List<String> secrets = Secrets.of(entity.element());
    boolean tells = !secrets.isEmpty() && !Secrets.hasText(entity.element());
    if (tells) {
      reports.tellsSecrets(entity.element(), secrets, entity.constant());
    }
    return !tells;
  }

  private boolean hasId(EntityType entity) {
    boolean has =
        entity.columns().stream()
            .anyMatch(
                member -> member instanceof Member.Value value && value.role().endsWith("ID"));
    if (!has) {
      reports.noId(entity.element());
    }
    return has;
  }
}
