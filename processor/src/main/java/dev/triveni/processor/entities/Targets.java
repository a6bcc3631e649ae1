package dev.triveni.processor.entities;

import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// What other entities are, seen from a component that refers to them.
final class Targets {
  private final ProcessingEnvironment environment;
  private final Reports reports;

  Targets(ProcessingEnvironment environment, Reports reports) {
    this.environment = environment;
    this.reports = reports;
  }

  /// The name of an entity's table.
  static String table(TypeElement entity) {
    String told = Annotations.of(entity).text("Entity", "value");
    return told.isEmpty() ? Names.snake(entity.getSimpleName().toString()) : told;
  }

  /// The column of a component.
  static String column(RecordComponentElement component, String suffix) {
    String told = Annotations.of(component).text("Column", "name");
    return told.isEmpty() ? Names.snake(component.getSimpleName().toString()) + suffix : told;
  }

  /// The entity that a `Ref` or a `Many` names.
  Optional<TypeElement> of(RecordComponentElement component) {
    TypeMirror named = ((DeclaredType) component.asType()).getTypeArguments().getFirst();
    if (environment.getTypeUtils().asElement(named) instanceof TypeElement type
        && Annotations.of(type).has("Entity")) {
      return Optional.of(type);
    }
    reports.noEntity(component, Names.code(named));
    return Optional.empty();
  }

  /// How generated code names an entity.
  Optional<Member.Target> target(RecordComponentElement component, TypeElement entity) {
    List<? extends RecordComponentElement> ids =
        entity.getRecordComponents().stream().filter(one -> Annotations.of(one).has("Id")).toList();
    if (ids.size() != 1) {
      reports.compositeTarget(component, entity.getSimpleName().toString());
      return Optional.empty();
    }
    String home = environment.getElementUtils().getPackageOf(entity).getQualifiedName().toString();
    String table = Names.tableClass(entity);
    return new ColumnTypes(environment)
        .of(ids.getFirst())
        .map(id ->
            new Member.Target(
                entity.getQualifiedName().toString(),
                home.isEmpty() ? table : home + "." + table,
                Names.constant(entity),
                id));
  }
}
