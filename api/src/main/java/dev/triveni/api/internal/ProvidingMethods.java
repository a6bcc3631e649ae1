package dev.triveni.api.internal;

import dev.triveni.api.Lender;
import dev.triveni.api.Provides;
import dev.triveni.api.internal.Provider.Called;
import dev.triveni.schema.DocComments;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what provides: methods and classes that have {@link Provides}.
final class ProvidingMethods {
  private ProvidingMethods() {}

  /// Whether a class provides itself.
  static boolean isProvider(Class<?> type) {
    return type.isAnnotationPresent(Provides.class);
  }

  /// How many methods of an object provide something.
  static long count(Object object) {
    return providing(DeclaredMethod.of(object.getClass())).count();
  }

  /// The providers among the methods of an object.
  static List<Called> of(Object object, Problems problems) {
    return of(object, DeclaredMethod.of(object.getClass()), problems);
  }

  /// The providers among methods of an object.
  static List<Called> of(Object object, List<DeclaredMethod> methods, Problems problems) {
    return providing(methods).flatMap(method -> of(object, method, problems).stream()).toList();
  }

  /// The provider that a class with {@link Provides} is.
  static Optional<Called> ofClass(Class<?> type, Problems problems) {
    Provides provides = type.getAnnotation(Provides.class);
    return Invocable.ofConstructor(type, DocComments.of(type), problems)
        .map(call -> new Called(ProviderKey.of(type), provides, call, Optional.empty()));
  }

  private static Stream<DeclaredMethod> providing(List<DeclaredMethod> methods) {
    return methods.stream()
        .filter(declared -> declared.method().isAnnotationPresent(Provides.class));
  }

  private static Optional<Called> of(Object object, DeclaredMethod declared, Problems problems) {
    Method method = declared.method();
    ProviderKey key = new ProviderKey(type(method), qualifier(method));
    requireValue(key, method, problems);
    Provides provides = method.getAnnotation(Provides.class);
    return Invocable.of(object, declared, problems)
        .map(call -> new Called(key, provides, call, Optional.empty()));
  }

  private static void requireValue(ProviderKey key, Method method, Problems problems) {
    if (key.type() == void.class && key.qualifier().isEmpty()) {
      problems.add(
          "TRV-API-161",
          Invocable.place(method),
          "It provides nothing: it returns void, and has neither a Lender nor a qualifier.",
          "Return a value, or give it an annotation that has @Qualifier, to be used as a check.");
    }
  }

  /// What a method provides: what it lends, if it lends.
  private static Type type(Method method) {
    return Stream.of(method.getGenericParameterTypes())
        .filter(ParameterizedType.class::isInstance)
        .map(ParameterizedType.class::cast)
        .filter(type -> type.getRawType() == Lender.class)
        .map(type -> type.getActualTypeArguments()[0])
        .findFirst()
        .orElse(method.getGenericReturnType());
  }

  private static Optional<?> qualifier(Method method) {
    Optional<Annotation> found = ProviderKey.qualifiers(method).stream().findFirst();
    return found.isPresent() && takes(method, found.get())
        ? found.map(Annotation::annotationType)
        : found;
  }

  private static boolean takes(Method method, Annotation annotation) {
    return List.of(method.getParameterTypes()).contains(annotation.annotationType());
  }
}
