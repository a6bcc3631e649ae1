package dev.triveni.processor;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/// A type of the compilation by name: elements of one round are not to be used in another.
///
/// @param module the name of its module, empty for the unnamed one
/// @param name the qualified name
record SourceType(String module, String name) {

  static SourceType of(TypeElement type, Elements elements) {
    String module =
        Optional.ofNullable(elements.getModuleOf(type))
            .map(found -> found.getQualifiedName().toString())
            .orElse("");
    return new SourceType(module, type.getQualifiedName().toString());
  }

  /// The type in the current round; empty for the class around a compact source file. (That one is
  /// not to be asked for anything: javac 25 then takes it for declared twice.)
  Optional<TypeElement> find(Elements elements) {
    return Optional.ofNullable(elements.getModuleElement(module))
        .map(home -> elements.getTypeElement(home, name));
  }

  boolean isFound(Elements elements) {
    return find(elements).isPresent();
  }

  /// A type and the types that are its members, theirs included.
  static Stream<TypeElement> withNested(TypeElement type) {
    return Stream.concat(
        Stream.of(type),
        ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(SourceType::withNested));
  }
}
