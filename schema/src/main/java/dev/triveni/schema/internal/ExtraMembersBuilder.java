package dev.triveni.schema.internal;

import dev.triveni.schema.Extra;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds out what becomes of members that a record does not declare. Used by one thread.
record ExtraMembersBuilder(SchemaBuilder builder, TypeUse use, Construction construction) {

  /// What `@Extra` says, or else what the application chose.
  ExtraMembers build(List<RecordComponent> components) {
    int[] found =
        IntStream.range(0, components.size())
            .filter(i -> components.get(i).isAnnotationPresent(Extra.class))
            .toArray();
    Extra said = use.raw().getAnnotation(Extra.class);
    if (found.length + (said == null ? 0 : 1) > 1) {
      refuse("it says in several places what becomes of other members", "Leave one @Extra");
    } else if (found.length == 1) {
      return kept(found[0], components.get(found[0]));
    } else if (said != null) {
      return of(said);
    }
    return builder.settings().strict() ? new ExtraMembers.Forbidden() : new ExtraMembers.Ignored();
  }

  private ExtraMembers of(Extra said) {
    return switch (said.value()) {
      case IGNORED -> new ExtraMembers.Ignored();
      case FORBIDDEN -> new ExtraMembers.Forbidden();
      case KEPT -> {
        refuse(
            "nothing says where they are kept",
            "Put it on a component: @Extra Map<String, Object>");
        yield new ExtraMembers.Ignored();
      }
    };
  }

  private ExtraMembers kept(int index, RecordComponent component) {
    TypeUse map = TypeUse.of(component.getAnnotatedType(), use.variables());
    Extra said = component.getAnnotation(Extra.class);
    boolean isKept = said != null && said.value() == Extra.Members.KEPT;
    if (map.raw() != Map.class || map.argument(0).raw() != String.class || !isKept) {
      refuse(
          "component '%s' cannot keep them".formatted(component.getName()),
          "Declare it as @Extra Map<String, Object>, or with another type of values");
    }
    return new ExtraMembers.Kept(
        index,
        component.getName(),
        construction.accessors().get(index),
        builder.of(map.argument(1), use.raw().getName() + "." + component.getName()));
  }

  private void refuse(String why, String remedy) {
    builder
        .problems()
        .add("TRV-SCHEMA-056", "Cannot honour @Extra on %s".formatted(use), why, remedy);
  }
}
