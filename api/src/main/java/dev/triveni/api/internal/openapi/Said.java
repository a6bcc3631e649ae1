package dev.triveni.api.internal.openapi;

import dev.triveni.api.Operation;
import dev.triveni.api.Routes;
import dev.triveni.api.internal.Inclusion;
import dev.triveni.api.internal.OperationExtra;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What annotations say of an operation beside its signature. Immutable.
///
/// @param own what stands on the method
/// @param group what stands on the class
/// @param routes the class's own tag
/// @param outer what is said where it is included
record Said(
    @Nullable Operation own, @Nullable Operation group, @Nullable Routes routes, Inclusion outer) {

  static Said of(dev.triveni.api.internal.Operation operation) {
    Method method = operation.method().method();
    Class<?> type = operation.group().type();
    return new Said(
        method.getAnnotation(Operation.class),
        type.getAnnotation(Operation.class),
        type.getAnnotation(Routes.class),
        operation.group().inclusion());
  }

  /// Whether the operation is left out.
  boolean isHidden() {
    return outer.hidden() || (own != null && own.hidden()) || (group != null && group.hidden());
  }

  /// The tags that are declared, those of routers first, then those of the class.
  List<String> tags() {
    Set<String> tags = new LinkedHashSet<>(outer.tags());
    if (routes != null && !routes.tag().isEmpty()) {
      tags.add(routes.tag());
    }
    if (group != null) {
      tags.addAll(List.of(group.tags()));
    }
    if (own != null) {
      tags.addAll(List.of(own.tags()));
    }
    return List.copyOf(tags);
  }

  Optional<String> id() {
    return text(own == null ? "" : own.id());
  }

  Optional<String> summary() {
    return text(own == null ? "" : own.summary());
  }

  Optional<String> description() {
    return text(own == null ? "" : own.description());
  }

  Optional<String> response() {
    return text(own == null ? "" : own.response());
  }

  /// Further members of the operation object.
  Map<?, ?> extra() {
    return OperationExtra.of(own);
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }
}
