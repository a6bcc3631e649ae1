package dev.triveni.schema.internal.constraint;

import jakarta.validation.groups.Default;
import java.util.List;

/// The groups in which constraints are checked.
public final class Groups {
  private final List<Class<?>> active;

  private Groups(List<Class<?>> active) {
    this.active = active;
  }

  /// The default group alone; a constraint in any other is refused, because nobody would check it.
  public static Groups standard() {
    return new Groups(List.of());
  }

  /// These groups and those they extend.
  public static Groups of(List<Class<?>> groups) {
    return new Groups(List.copyOf(groups));
  }

  /// Whether a constraint is checked.
  ///
  /// @throws WrongDeclarationException if it would never be
  boolean allow(Declared declared) {
    List<Class<?>> groups = List.of(declared.classes("groups"));
    if (active.isEmpty()) {
      return isDefault(declared, groups);
    }
    List<Class<?>> own = groups.isEmpty() ? List.of(Default.class) : groups;
    return own.stream().anyMatch(group -> active.stream().anyMatch(group::isAssignableFrom));
  }

  private static boolean isDefault(Declared declared, List<Class<?>> groups) {
    if (groups.isEmpty() || groups.contains(Default.class)) {
      return true;
    }
    throw new WrongDeclarationException(
        "TRV-SCHEMA-009",
        "%s is in the group %s, and only the default group is checked"
            .formatted(declared.name(), groups.getFirst().getSimpleName()),
        "Name the groups: Schemas.create(options -> options.groups(%s.class))"
            .formatted(groups.getFirst().getSimpleName()));
  }
}
