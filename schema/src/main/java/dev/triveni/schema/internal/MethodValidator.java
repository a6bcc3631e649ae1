package dev.triveni.schema.internal;

import dev.triveni.schema.Validate;
import dev.triveni.schema.Validator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A static method of a record with `@Validate`, as a validator. Thread-safe.
///
/// @param handle takes one object, or the input and the reading
record MethodValidator(MethodHandle handle, Place place) implements Validator<Object> {

  /// When it is called.
  enum Place {
    BEFORE,
    AFTER,
    AROUND
  }

  /// The validator that a method is for a component of this type; nothing if it does not fit.
  static Optional<MethodValidator> of(Method method, Class<?> type) throws IllegalAccessException {
    List<Class<?>> taken = List.of(method.getParameterTypes());
    Class<?> given = method.getReturnType();
    Validate said = method.getAnnotation(Validate.class);
    if (said == null || said.value().length > 0 || !Modifier.isStatic(method.getModifiers())) {
      return Optional.empty();
    }
    MethodHandle handle = Construction.handle(method);
    if (taken.equals(List.of(type)) && given == type) {
      return Optional.of(new MethodValidator(ofOne(handle), Place.AFTER));
    }
    if (taken.equals(List.of(Object.class)) && given == Object.class) {
      return Optional.of(new MethodValidator(ofOne(handle), Place.BEFORE));
    }
    if (taken.equals(List.of(Object.class, Validator.Reading.class)) && given == type) {
      MethodType two = MethodType.methodType(Object.class, Object.class, Validator.Reading.class);
      return Optional.of(new MethodValidator(handle.asType(two), Place.AROUND));
    }
    return Optional.empty();
  }

  private static MethodHandle ofOne(MethodHandle handle) {
    return handle.asType(MethodType.methodType(Object.class, Object.class));
  }

  /// Whether it sees the input.
  boolean takesInput() {
    return place != Place.AFTER;
  }

  @Override
  public @Nullable Object before(Object input) {
    return place == Place.BEFORE ? call(input) : input;
  }

  @Override
  public Object after(Object value) {
    return place == Place.AFTER ? call(value) : value;
  }

  @Override
  public Object around(Object input, Reading<Object> reading) {
    if (place != Place.AROUND) {
      return reading.read(input);
    }
    try {
      return (Object) handle.invokeExact(input, reading);
    } catch (Throwable thrown) {
      throw Construction.rethrow(thrown);
    }
  }

  private Object call(Object value) {
    try {
      return (Object) handle.invokeExact(value);
    } catch (Throwable thrown) {
      throw Construction.rethrow(thrown);
    }
  }
}
