package dev.triveni.schema.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes records, and gives access to their components: handles that are looked up once.
final class Construction {
  private final MethodHandle constructor;
  private final List<MethodHandle> accessors;

  private Construction(MethodHandle constructor, List<MethodHandle> accessors) {
    this.constructor = constructor;
    this.accessors = accessors;
  }

  /// The canonical constructor of a record.
  static Construction of(Class<?> type) throws IllegalAccessException, NoSuchMethodException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    MethodHandle handle =
        lookup(type).findConstructor(type, MethodType.methodType(void.class, types));
    List<MethodHandle> accessors = new ArrayList<>();
    for (RecordComponent component : components) {
      accessors.add(
          accessor(type, component).asType(MethodType.methodType(Object.class, Object.class)));
    }
    return new Construction(
        handle
            .asSpreader(Object[].class, types.length)
            .asType(MethodType.methodType(Object.class, Object[].class)),
        List.copyOf(accessors));
  }

  /// Takes components out of a record, in their order.
  List<MethodHandle> accessors() {
    return accessors;
  }

  /// The accessor of a component.
  static MethodHandle accessor(Class<?> type, RecordComponent component)
      throws IllegalAccessException {
    return lookup(type).unreflect(component.getAccessor());
  }

  /// An object of a class whose constructor takes nothing.
  static Object ofNothing(Class<?> type) throws IllegalAccessException, NoSuchMethodException {
    MethodHandle made = lookup(type).findConstructor(type, MethodType.methodType(void.class));
    try {
      return made.invoke();
    } catch (Throwable thrown) {
      throw rethrow(thrown);
    }
  }

  /// A handle of any method.
  static MethodHandle handle(Method method) throws IllegalAccessException {
    return lookup(method.getDeclaringClass()).unreflect(method);
  }

  /// A handle of a method without parameters.
  static MethodHandle method(Method method) throws IllegalAccessException {
    return lookup(method.getDeclaringClass())
        .unreflect(method)
        .asType(MethodType.methodType(Object.class, Object.class));
  }

  /// Everything of the type if its module opens the package, else what it exports.
  private static MethodHandles.Lookup lookup(Class<?> type) {
    try {
      Construction.class.getModule().addReads(type.getModule());
      return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    } catch (IllegalAccessException _) {
      return MethodHandles.publicLookup();
    }
  }

  /// Makes a record of its components' values.
  Object apply(@Nullable Object[] values) {
    try {
      return constructor.invokeExact(values);
    } catch (Throwable thrown) {
      throw rethrow(thrown);
    }
  }

  /// Throws what a record threw: unchecked as it is, checked as the cause of something unchecked.
  static RuntimeException rethrow(Throwable thrown) {
    return switch (thrown) {
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      default -> new IllegalStateException("A record threw a checked exception", thrown);
    };
  }
}
