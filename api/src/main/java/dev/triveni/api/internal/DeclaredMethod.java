package dev.triveni.api.internal;

import dev.triveni.schema.DocComments;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
      DocComments docs = DocComments.of(owner);
      for (Method method : inOrder(owner)) {
        boolean isOverridden = found.stream().anyMatch(lower -> isSame(lower.method, method));
        if (!isOverridden) {
          found.add(new DeclaredMethod(method, docs));
        }
      }
    }
    return found;
  }

  private static List<Method> inOrder(Class<?> owner) {
    List<Method> methods =
        new ArrayList<>(
            Stream.of(owner.getDeclaredMethods()).filter(method -> !method.isSynthetic()).toList());
    if (methods.size() > 1) {
      List<String> order = SourceOrder.of(owner);
      Map<Method, Integer> places = new HashMap<>();
      methods.forEach(method -> places.put(method, order.indexOf(key(method))));
      methods.sort(
          Comparator.<Method>comparingInt(method -> places.getOrDefault(method, -1))
              .thenComparing(Method::toString));
    }
    return methods;
  }

  private static String key(Method method) {
    StringBuilder key = new StringBuilder(method.getName()).append('(');
    for (Class<?> type : method.getParameterTypes()) {
      key.append(type.descriptorString());
    }
    return key.append(')').append(method.getReturnType().descriptorString()).toString();
  }

  private static boolean isSame(Method lower, Method upper) {
    return lower.getName().equals(upper.getName())
        && Arrays.equals(lower.getParameterTypes(), upper.getParameterTypes());
  }
}
