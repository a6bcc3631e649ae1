package dev.triveni.api.internal;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The methods that a class and its superclasses declare, without those that are overridden, in the
/// order of the source.
final class DeclaredMethods {
  private DeclaredMethods() {}

  static List<Method> of(Class<?> type) {
    List<Method> found = new ArrayList<>();
    for (Class<?> owner = type; owner != Object.class; owner = owner.getSuperclass()) {
      List<String> order = SourceOrder.of(owner);
      Arrays.stream(owner.getDeclaredMethods())
          .filter(method -> !method.isSynthetic())
          .filter(method -> found.stream().noneMatch(lower -> isSame(lower, method)))
          .sorted(
              Comparator.<Method>comparingInt(method -> order.indexOf(key(method)))
                  .thenComparing(Method::toString))
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
