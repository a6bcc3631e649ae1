package dev.triveni.api.internal;

import dev.triveni.api.Uses;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an endpoint asks for without needing the value. Immutable.
public sealed interface Used {

  /// A type that is provided, or a qualifier.
  record Type(Class<?> type) implements Used {
    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  /// A qualifier with its values.
  record Qualified(Annotation qualifier) implements Used {
    @Override
    public String toString() {
      return qualifier.toString();
    }
  }

  /// What annotations ask for, in order: of {@link Uses}, then qualifiers.
  static Stream<Used> on(AnnotatedElement element) {
    Uses uses = element.getAnnotation(Uses.class);
    List<Class<?>> types = uses == null ? List.of() : List.of(uses.value());
    return Stream.concat(
        types.stream().map(Type::new),
        ProviderKey.qualifiers(element).stream().map(Qualified::new));
  }

  /// What provides it.
  default Optional<Provider> find(ProviderTable providers) {
    return switch (this) {
      case Type(Class<?> type) -> providers.findUsed(type);
      case Qualified(Annotation qualifier) -> providers.findUsed(qualifier);
    };
  }
}
