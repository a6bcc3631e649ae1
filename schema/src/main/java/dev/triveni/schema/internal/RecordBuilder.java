package dev.triveni.schema.internal;

import dev.triveni.schema.Alias;
import dev.triveni.schema.Described;
import dev.triveni.schema.Extra;
import dev.triveni.schema.Name;
import dev.triveni.schema.ReadOnly;
import dev.triveni.schema.Secret;
import dev.triveni.schema.Strict;
import dev.triveni.schema.internal.constraint.Annotations;
import dev.triveni.schema.internal.constraint.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.io.SerializedString;

/// Finds out what a record is made of.
final class RecordBuilder {
  private final SchemaBuilder builder;
  private final TypeUse use;
  private final Class<?> type;

  RecordBuilder(SchemaBuilder builder, TypeUse use) {
    this.builder = builder;
    this.use = use;
    this.type = use.raw();
  }

  /// Tells the schema its members and its constraints.
  void define(RecordSchema schema) {
    try {
      RecordClass declared = new RecordClass(type);
      Construction construction = Construction.of(declared);
      Validations validations = new Validations(builder.problems());
      validations.checkMethods(declared);
      List<RecordMember> members = members(declared, construction);
      List<RecordMember> computed = new ComputedMembers(builder, use, declared).all();
      checkNames(members, computed);
      schema.define(
          construction,
          new RecordParts(
              members,
              computed,
              new ExtraMembersBuilder(builder, use, construction).build(declared.components()),
              constraints(declared),
              validations.in(List.of(type.getAnnotations()), type, type.getName()).orElse(null),
              type.getAnnotation(Strict.class),
              said()));
    } catch (IllegalAccessException | NoSuchMethodException | NoSuchFieldException _) {
      builder
          .problems()
          .add(
              "TRV-SCHEMA-005",
              "Cannot make %s".formatted(type.getName()),
              "its module keeps the package to itself",
              "Add to module-info: opens %s to dev.triveni.schema"
                  .formatted(type.getPackageName()));
    }
  }

  private Map<String, Object> said() {
    Described described = type.getAnnotation(Described.class);
    return described == null
        ? Map.of()
        : builder.descriptions().keywords(described, type.getName());
  }

  private List<RecordMember> members(RecordClass declared, Construction construction)
      throws IllegalAccessException, NoSuchFieldException {
    List<RecordComponent> components = declared.components();
    List<Method> validators = declared.validators();
    List<RecordMember> members = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      RecordComponent component = components.get(i);
      if (!component.isAnnotationPresent(Extra.class)) {
        TypeSchema schema = schema(component, declared.beside(i), validators);
        members.add(member(i, component, schema, MemberWriter.of(construction.typed(i), schema)));
      }
    }
    return members;
  }

  private void checkNames(List<RecordMember> members, List<RecordMember> computed) {
    Set<String> names = new HashSet<>();
    Stream.concat(members.stream(), computed.stream())
        .filter(member -> !member.isSecret() && !names.add(member.name()))
        .forEach(member -> duplicate(member.name()));
    Set<String> read = new HashSet<>();
    members.stream()
        .flatMap(RecordMember::names)
        .filter(name -> !read.add(name))
        .forEach(this::duplicate);
  }

  private TypeSchema schema(
      RecordComponent component, List<Annotation> beside, List<Method> validators)
      throws IllegalAccessException {
    String place = type.getName() + "." + component.getName();
    TypeUse member = TypeUse.of(component.getAnnotatedType(), use.variables()).with(beside);
    TypeSchema kept = builder.place(member, beside, place);
    TypeSchema plain =
        FilledMembers.isFilled(component) ? FilledMembers.around(kept, component.getType()) : kept;
    return new Validations(builder.problems())
        .ofMethods(plain, validators, component.getName(), component.getType());
  }

  private RecordMember member(
      int index, RecordComponent component, TypeSchema schema, MemberWriter writer) {
    boolean readOnly = isReadOnly(component, schema);
    if (readOnly && schema.whenAbsent() == Signal.MISSING) {
      readOnlyWithoutValue(type.getName() + "." + component.getName());
    }
    Name name = component.getAnnotation(Name.class);
    Alias alias = component.getAnnotation(Alias.class);
    return new RecordMember(
        index,
        component.getName(),
        component.getGenericType(),
        new SerializedString(builder.settings().written(component.getName(), name)),
        alias == null ? List.of() : List.of(alias.value()),
        schema,
        component.isAnnotationPresent(Secret.class),
        readOnly,
        writer);
  }

  private static boolean isReadOnly(RecordComponent component, TypeSchema schema) {
    return component.isAnnotationPresent(ReadOnly.class)
        || FilledMembers.isFilled(component)
        || (schema.core() instanceof FetchableSchema fetched && fetched.brief() == null);
  }

  private List<Constraint> constraints(RecordClass declared) throws IllegalAccessException {
    List<Constraint> all = builder.constraints(declared.annotations(), type, type.getName());
    for (Method method : declared.otherMethods()) {
      all.addAll(ofMethod(method));
    }
    return all;
  }

  private List<Constraint> ofMethod(Method method) throws IllegalAccessException {
    List<Annotation> declared =
        Arrays.stream(method.getAnnotations()).filter(Annotations::isConstraint).toList();
    if (declared.isEmpty()) {
      return List.of();
    }
    String place = type.getName() + "." + method.getName() + "()";
    if (method.getReturnType() != boolean.class || method.getParameterCount() > 0) {
      builder
          .problems()
          .add(
              "TRV-SCHEMA-003",
              "Cannot honour @%s on %s"
                  .formatted(declared.getFirst().annotationType().getSimpleName(), place),
              "on a record's methods only @AssertTrue and @AssertFalse are checked, where they"
                  + " return boolean and take nothing",
              "Move it to a component, or check in the constructor");
      return List.of();
    }
    List<Constraint> checked = builder.constraints(declared, boolean.class, place);
    return List.of(new MethodConstraint(method, checked));
  }

  private void readOnlyWithoutValue(String place) {
    builder
        .problems()
        .add(
            "TRV-SCHEMA-054",
            "Cannot honour @ReadOnly on %s".formatted(place),
            "it has no value where the record is read",
            "Make it @Nullable or Optional, or give it a @Default");
  }

  private void duplicate(String name) {
    builder
        .problems()
        .add(
            "TRV-SCHEMA-006",
            "Cannot describe %s".formatted(type.getName()),
            "two of its members are called \"%s\" in JSON".formatted(name),
            "Give them different names with @Name");
  }
}
