package dev.triveni.processor.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/// Reads one component of an entity.
final class ComponentReader {
  private static final Set<String> MOMENTS =
      Set.of(
          "java.time.Instant",
          "java.time.OffsetDateTime",
          "java.time.LocalDateTime",
          "java.time.LocalDate");
  private static final Set<String> VERSIONS =
      Set.of("int", "long", "java.lang.Integer", "java.lang.Long");
  private static final Set<String> GIVEN =
      Set.of("java.lang.Short", "java.lang.Integer", "java.lang.Long", "java.util.UUID");

  private final ProcessingEnvironment environment;
  private final Reports reports;
  private final TypeElement owner;
  private final Targets targets;

  ComponentReader(ProcessingEnvironment environment, Reports reports, TypeElement owner) {
    this.environment = environment;
    this.reports = reports;
    this.owner = owner;
    this.targets = new Targets(environment, reports);
  }

  /// The member; nothing if it cannot be kept, which is reported.
  Optional<Member> read(RecordComponentElement component) {
    String type = Names.code(component.asType());
    if (type.startsWith("java.util.Optional")) {
      reports.optional(component);
      return Optional.empty();
    }
    if (type.startsWith("dev.triveni.data.Ref<")) {
      return one(component);
    }
    return type.startsWith("dev.triveni.data.Many<")
        ? new ManyReader(environment, reports, targets, owner).read(component)
        : value(component, type);
  }

  private Optional<Member> value(RecordComponentElement component, String type) {
    Optional<KnownType> known = new ColumnTypes(environment).of(component);
    if (known.isEmpty()) {
      reports.unknownType(component, type);
      return Optional.empty();
    }
    return role(component, type)
        .map(role ->
            new Member.Value(
                component.getSimpleName().toString(),
                Targets.column(component, ""),
                known.get(),
                role,
                isNullable(component) && !role.endsWith("ID"),
                options(component)));
  }

  private Optional<String> role(RecordComponentElement component, String type) {
    Annotations annotations = Annotations.of(component);
    if (annotations.has("Id")) {
      return Optional.of(isNullable(component) && GIVEN.contains(type) ? "GIVEN_ID" : "ID");
    }
    if (!annotations.text("Column", "generated").isEmpty()) {
      return Optional.of("COMPUTED");
    }
    if (annotations.has("Version")) {
      return checked(component, "Version", VERSIONS, type, "VERSION", "int and long");
    }
    if (annotations.has("CreatedAt")) {
      return checked(component, "CreatedAt", MOMENTS, type, "CREATED_AT", "dates and moments");
    }
    if (annotations.has("UpdatedAt")) {
      return checked(component, "UpdatedAt", MOMENTS, type, "UPDATED_AT", "dates and moments");
    }
    return Optional.of("PLAIN");
  }

  private Optional<String> checked(
      RecordComponentElement component,
      String annotation,
      Set<String> types,
      String type,
      String role,
      String names) {
    if (types.contains(type)) {
      return Optional.of(role);
    }
    reports.wrongRole(component, annotation, names);
    return Optional.empty();
  }

  private static boolean isNullable(RecordComponentElement component) {
    return Annotations.isNullable(component, component.asType(), component.getAccessor());
  }

  private Optional<Member> one(RecordComponentElement component) {
    return targets
        .of(component)
        .flatMap(entity -> targets.target(component, entity))
        .map(target ->
            new Member.One(
                component.getSimpleName().toString(),
                Targets.column(component, "_id"),
                target,
                isNullable(component),
                onDelete(component),
                options(component)));
  }

  private static String onDelete(RecordComponentElement component) {
    String told = Annotations.of(component).text("OnDelete", "value");
    return told.isEmpty() ? "PROTECT" : told;
  }

  private static List<String> options(RecordComponentElement component) {
    Annotations annotations = Annotations.of(component);
    List<String> options = new ArrayList<>();
    if (annotations.has("Unique")) {
      options.add(".distinct()");
    }
    add(options, annotations.text("Column", "defaultSql"), ".defaulting(%s)");
    add(options, annotations.text("Column", "generated"), ".computed(%s)");
    add(options, annotations.text("Column", "comment"), ".commented(%s)");
    return options;
  }

  private static void add(List<String> options, String text, String call) {
    if (!text.isEmpty()) {
      options.add(call.formatted(Names.literal(text)));
    }
  }
}
