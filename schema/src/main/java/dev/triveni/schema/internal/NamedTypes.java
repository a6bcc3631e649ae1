package dev.triveni.schema.internal;

import dev.triveni.schema.Discriminator;
import dev.triveni.schema.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds out what an enum or a sealed interface is made of.
record NamedTypes(SchemaBuilder builder) {

  /// The schema of an enum.
  TypeSchema enumOf(TypeUse use) {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (Object constant : use.raw().getEnumConstants()) {
      String name = name(use.raw(), (Enum<?>) constant);
      if (byName.put(name, constant) != null) {
        twice(use, name);
      }
    }
    return new EnumSchema(use, byName);
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

  /// Tells a union its records.
  void define(UnionSchema schema, TypeUse use) {
    Map<String, RecordSchema> byTag = new LinkedHashMap<>();
    for (Class<?> leaf : leaves(use.raw(), use)) {
      Name name = leaf.getAnnotation(Name.class);
      String tag = name == null ? leaf.getSimpleName() : name.value();
      if (builder.of(TypeUse.of(leaf), leaf.getName()) instanceof RecordSchema alternative) {
        checkMembers(alternative, discriminator(use));
        if (byTag.put(tag, alternative) != null) {
          twice(use, tag);
        }
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
