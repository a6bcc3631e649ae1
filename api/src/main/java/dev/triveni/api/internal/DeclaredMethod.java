package dev.triveni.api.internal;

import dev.triveni.schema.DocComments;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A method that a class or one of its superclasses declares. Immutable.
///
/// @param docs the doc comments of the class that declares it
record DeclaredMethod(Method method, DocComments docs) {

  /// Those of a class, without those that are overridden, in the order of the source.
  static List<DeclaredMethod> of(Class<?> type) {
    List<DeclaredMethod> found = new ArrayList<>();
    for (Class<?> owner = type;
        owner != null && owner != Object.class;
        owner = owner.getSuperclass()) {
      List<String> order = SourceOrder.of(owner);
      DocComments docs = DocComments.of(owner);
      Arrays.stream(owner.getDeclaredMethods())
          .filter(method -> !method.isSynthetic())
          .filter(method -> found.stream().noneMatch(lower -> isSame(lower.method, method)))
          .sorted(
              Comparator.<Method>comparingInt(method -> order.indexOf(key(method)))
                  .thenComparing(Method::toString))
          .map(method -> new DeclaredMethod(method, docs))
          .forEach(found::add);
    }
    return found;
  }

  private static String key(Method method) {
    return method.getName()
        + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .toMethodDescriptorString();
  }

  private static boolean isSame(Method lower, Method upper) {
    return lower.getName().equals(upper.getName())
        && Arrays.equals(lower.getParameterTypes(), upper.getParameterTypes());
  }
}
