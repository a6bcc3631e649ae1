package dev.triveni.schema.internal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/// Looks through everything that a type is made of, which may be itself.
final class Reach {
  private static final Set<Class<?>> DEPENDING =
      Set.of(
          SecretSchema.class,
          DefaultedSchema.class,
          JsonTextSchema.class,
          ByteSizeSchema.class,
          FetchableSchema.class);

  private Reach() {}

  /// Whether a value of the type may hold a secret.
  static boolean holdsSecret(TypeSchema schema) {
    return any(schema, SecretSchema.class::isInstance);
  }

  /// Whether the type is described differently for what is read and for what is written.
  static boolean dependsOnDirection(TypeSchema schema) {
    return any(
        schema,
        each ->
            DEPENDING.contains(each.getClass())
                || (each instanceof RecordSchema made && made.dependsOnDirection()));
  }

  private static boolean any(TypeSchema schema, Predicate<TypeSchema> wanted) {
    return any(schema, wanted, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean any(
      TypeSchema schema, Predicate<TypeSchema> wanted, Set<TypeSchema> seen) {
    if (!seen.add(schema)) {
      return false;
    }
    return wanted.test(schema) || schema.parts().stream().anyMatch(part -> any(part, wanted, seen));
  }
}
