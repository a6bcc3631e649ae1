package dev.triveni.schema.internal;

import dev.triveni.schema.Mistake;
import dev.triveni.schema.internal.constraint.Constraint;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/// What a method of a record asserts about the whole record: `@AssertTrue boolean isOrdered()`.
final class MethodConstraint implements Constraint {
  private final MethodHandle handle;
  private final String name;
  private final List<Constraint> constraints;

  MethodConstraint(Method method, List<Constraint> constraints) throws IllegalAccessException {
    this.handle = Construction.method(method);
    this.name = method.getName();
    this.constraints = constraints;
  }

  @Override
  public List<Mistake> check(Object value) {
    Object said;
    try {
      said = handle.invokeExact(value);
    } catch (Throwable thrown) {
      throw Construction.rethrow(thrown);
    }
    for (Constraint constraint : constraints) {
      List<Mistake> broken = constraint.check(said);
      if (!broken.isEmpty()) {
        return Constraint.mistake(
            "assertion_error", "Assertion failed, " + reason(broken.getFirst()), context());
      }
    }
    return List.of();
  }

  private String reason(Mistake broken) {
    return broken.msg().startsWith("Input should be ")
        ? name + broken.msg().substring("Input".length())
        : broken.msg();
  }

  private static Map<String, Object> context() {
    return Map.of("error", Map.of());
  }

  @Override
  public Map<String, Object> keywords() {
    return Map.of();
  }
}
