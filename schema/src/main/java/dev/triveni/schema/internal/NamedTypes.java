package dev.triveni.schema.internal;

import dev.triveni.schema.Discriminator;
import dev.triveni.schema.Name;
import dev.triveni.schema.Value;
import dev.triveni.schema.internal.UntaggedSchema.Alternative;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out what an enum or a sealed interface is made of.
record NamedTypes(SchemaBuilder builder) {
  private static final Set<Class<?>> WRITTEN =
      Set.of(String.class, int.class, long.class, short.class, byte.class);

  /// The schema of an enum.
  TypeSchema enumOf(TypeUse use) {
    Method said = valueMethod(use.raw());
    Map<String, Object> byName = new LinkedHashMap<>();
    for (Object constant : use.raw().getEnumConstants()) {
      String name = said == null ? name(use.raw(), (Enum<?>) constant) : said(said, constant);
      if (byName.put(name, constant) != null) {
        twice(use, name);
      }
    }
    return new EnumSchema(use, byName, said != null && said.getReturnType() != String.class);
  }

  private static @Nullable Method valueMethod(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Value.class))
        .findFirst()
        .orElse(null);
  }

  private String said(Method method, Object constant) {
    Class<?> type = method.getReturnType();
    if (method.getParameterCount() == 0 && WRITTEN.contains(type)) {
      try {
        return String.valueOf((Object) Construction.method(method).invokeExact(constant));
      } catch (Throwable thrown) {
        throw Construction.rethrow(thrown);
      }
    }
    builder
        .problems()
        .add(
            "TRV-SCHEMA-027",
            "Cannot honour @Value on %s.%s"
                .formatted(method.getDeclaringClass().getName(), method.getName()),
            "a constant is a text or a whole number in JSON",
            "Let the method take nothing and return String, int or long");
    return ((Enum<?>) constant).name();
  }

  private static String name(Class<?> type, Enum<?> constant) {
    try {
      Name name = type.getField(constant.name()).getAnnotation(Name.class);
      return name == null ? constant.name() : name.value();
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The member that tells the records of a sealed interface apart.
  String discriminator(TypeUse use) {
    Discriminator declared = use.raw().getAnnotation(Discriminator.class);
    return declared == null ? "type" : declared.value();
  }

  /// Tells a union without tags its records.
  void define(UntaggedSchema schema, TypeUse use) {
    schema.define(
        leaves(use.raw(), use).stream()
            .map(leaf -> new Alternative(leaf, builder.of(TypeUse.of(leaf), leaf.getName())))
            .toList());
  }

  /// Tells a union its records.
  void define(UnionSchema schema, TypeUse use) {
    Map<String, RecordSchema> byTag = new LinkedHashMap<>();
    for (Class<?> leaf : leaves(use.raw(), use)) {
      Name name = leaf.getAnnotation(Name.class);
      String tag = name == null ? leaf.getSimpleName() : name.value();
      if (!(builder.of(TypeUse.of(leaf), leaf.getName()) instanceof RecordSchema alternative)) {
        notAnObject(use, leaf);
        continue;
      }
      checkMembers(alternative, discriminator(use));
      checkValidators(alternative);
      if (byTag.put(tag, alternative) != null) {
        twice(use, tag);
      }
    }
    schema.define(byTag);
  }

  private List<Class<?>> leaves(Class<?> type, TypeUse use) {
    List<Class<?>> leaves = new ArrayList<>();
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (permitted.isRecord() && permitted.getTypeParameters().length == 0) {
        leaves.add(permitted);
      } else if (permitted.isInterface() && permitted.isSealed()) {
        leaves.addAll(leaves(permitted, use));
      } else {
        builder
            .problems()
            .add(
                "TRV-SCHEMA-015",
                "Cannot describe %s".formatted(use),
                "its alternative %s is no record without type parameters"
                    .formatted(permitted.getName()),
                "Make every alternative such a record, or give %s a codec"
                    .formatted(use.raw().getSimpleName()));
      }
    }
    return leaves.stream().distinct().toList();
  }

  private void notAnObject(TypeUse use, Class<?> leaf) {
    builder
        .problems()
        .add(
            "TRV-SCHEMA-181",
            "Cannot describe %s".formatted(use),
            "its alternative %s is no object in JSON, and so has no member that tells it from"
                    .formatted(leaf.getName())
                + " others",
            "Annotate %s with @Untagged".formatted(use.raw().getSimpleName()));
  }

  private void checkMembers(RecordSchema alternative, String discriminator) {
    for (RecordMember member : alternative.members()) {
      if (member.name().equals(discriminator)) {
        builder
            .problems()
            .add(
                "TRV-SCHEMA-020",
                "Cannot describe %s".formatted(alternative.use()),
                "its member \"%s\" is also the one that tells it from other records"
                    .formatted(discriminator),
                "Rename it with @Name, or choose another with @Discriminator");
      }
    }
  }

  private void checkValidators(RecordSchema alternative) {
    if (alternative.takesInput()) {
      new Validations(builder.problems())
          .refuseInput(alternative, "its input is read as that of a sealed interface");
    }
  }

  private void twice(TypeUse use, String name) {
    builder
        .problems()
        .add(
            "TRV-SCHEMA-021",
            "Cannot describe %s".formatted(use),
            "\"%s\" stands for two things".formatted(name),
            "Give them different names with @Name");
  }
}
