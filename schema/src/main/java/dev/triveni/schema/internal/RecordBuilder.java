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
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
      Validations validations = new Validations(builder.problems());
      validations.checkMethods(type);
      List<RecordMember> members = members();
      List<RecordMember> computed = new ComputedMembers(builder, use).all();
      checkNames(members, computed);
      schema.define(
          Construction.of(type),
          new RecordParts(
              members,
              computed,
              extra(),
              constraints(),
              validations.in(List.of(type.getAnnotations()), type, type.getName()).orElse(null),
              type.getAnnotation(Strict.class),
              said()));
    } catch (IllegalAccessException | NoSuchMethodException _) {
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

  private List<RecordMember> members() throws IllegalAccessException {
    RecordComponent[] components = type.getRecordComponents();
    List<RecordMember> members = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      if (!components[i].isAnnotationPresent(Extra.class)) {
        members.add(member(i, components[i]));
      }
    }
    return members;
  }

  private ExtraMembers extra() throws IllegalAccessException {
    return new ExtraMembersBuilder(builder, use).build();
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

  private RecordMember member(int index, RecordComponent component) throws IllegalAccessException {
    String place = type.getName() + "." + component.getName();
    List<Annotation> beside = beside(index, component);
    TypeUse member = TypeUse.of(component.getAnnotatedType(), use.variables()).with(beside);
    boolean readOnly = component.isAnnotationPresent(ReadOnly.class);
    TypeSchema schema =
        new Validations(builder.problems())
            .ofMethods(
                builder.place(member, beside, place),
                type,
                component.getName(),
                component.getType());
    if (readOnly && schema.whenAbsent() == Signal.MISSING) {
      readOnlyWithoutValue(place);
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
        MemberWriter.of(Construction.accessor(type, component), schema));
  }

  /// Everything declared beside the component's type. The compiler copies an annotation only to the
  /// elements that it may stand on, so all of them are asked.
  private List<Annotation> beside(int index, RecordComponent component) {
    Set<Annotation> all = new LinkedHashSet<>(Arrays.asList(component.getAnnotations()));
    all.addAll(Arrays.asList(component.getAccessor().getAnnotations()));
    try {
      all.addAll(
          Arrays.asList(type.getDeclaredField(component.getName()).getDeclaredAnnotations()));
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
    all.addAll(Arrays.asList(constructorAnnotations(index)));
    for (Class<?> parent : parents(type)) {
      all.addAll(inherited(parent, component.getName()));
    }
    return List.copyOf(all);
  }

  private Annotation[] constructorAnnotations(int index) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (Arrays.equals(constructor.getParameterTypes(), types)) {
        return constructor.getParameterAnnotations()[index];
      }
    }
    return new Annotation[0];
  }

  private static List<Annotation> inherited(Class<?> parent, String method) {
    try {
      return Arrays.stream(parent.getDeclaredMethod(method).getAnnotations())
          .filter(Annotations::isConstraint)
          .toList();
    } catch (NoSuchMethodException _) {
      return List.of();
    }
  }

  private static Set<Class<?>> parents(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> parent : type.getInterfaces()) {
      all.add(parent);
      all.addAll(parents(parent));
    }
    return all;
  }

  private List<Constraint> constraints() throws IllegalAccessException {
    Set<Annotation> declared = new LinkedHashSet<>(Arrays.asList(type.getAnnotations()));
    for (Class<?> parent : parents(type)) {
      declared.addAll(Arrays.asList(parent.getAnnotations()));
    }
    List<Constraint> all = builder.constraints(List.copyOf(declared), type, type.getName());
    for (Method method : type.getDeclaredMethods()) {
      if (!isAccessor(method)) {
        all.addAll(ofMethod(method));
      }
    }
    return all;
  }

  private boolean isAccessor(Method method) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(component -> component.getAccessor().equals(method));
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
