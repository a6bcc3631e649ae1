package dev.triveni.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a public type shows to its users: the types that its signatures mention.
final class PublicFace {

  /// Where types lie that signatures may mention.
  private static final List<String> PACKAGES =
      List.of("java.", "javax.", "org.jspecify.", "jakarta.validation.", "dev.triveni.");

  /// Templates are compiled against classes of JTE, so what a template gets is JTE's by nature
  /// (decision 13).
  private static final Map<String, String> EXCEPTIONS = Map.of("dev.triveni.html", "gg.jte.");

  private PublicFace() {}

  /// Tells whether a type can be named from outside: it and all types around it are public.
  static boolean isVisible(JavaClass type) {
    return isPublic(type.getModifiers())
        && type.getEnclosingClass().map(PublicFace::isVisible).orElse(true)
        && !type.isAnonymousClass()
        && !type.isLocalClass();
  }

  /// Lists where a type mentions one that its users may not have.
  static List<String> foreignTypes(JavaClass type) {
    List<String> found = new ArrayList<>();
    mentioned(type.getFullName(), supertypes(type), found);
    type.getMembers().stream()
        .filter(PublicFace::isForUsers)
        .forEach(member -> mentioned(member.getFullName(), types(member), found));
    return found.stream().filter(text -> !isException(type, text)).toList();
  }

  private static boolean isException(JavaClass type, String text) {
    return EXCEPTIONS.entrySet().stream()
        .anyMatch(exception ->
            type.getName().startsWith(exception.getKey() + ".")
                && text.contains(" mentions " + exception.getValue()));
  }

  private static boolean isForUsers(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return (isPublic(modifiers) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isPublic(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC);
  }

  private static Stream<JavaType> supertypes(JavaClass type) {
    return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
  }

  private static Stream<JavaType> types(JavaMember member) {
    return switch (member) {
      case JavaField field -> Stream.of(field.getType());
      case JavaCodeUnit code ->
          Stream.of(
                  Stream.of(code.getReturnType()),
                  code.getParameterTypes().stream(),
                  code.getExceptionTypes().stream().map(JavaType.class::cast))
              .flatMap(stream -> stream);
      default -> throw new IllegalArgumentException("A member of a new kind: " + member);
    };
  }

  private static void mentioned(String where, Stream<JavaType> types, List<String> found) {
    types
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType)
        .filter(Predicate.not(JavaClass::isPrimitive))
        .map(JavaClass::getFullName)
        .filter(name -> PACKAGES.stream().noneMatch(name::startsWith))
        .forEach(name -> found.add(where + " mentions " + name));
  }
}
