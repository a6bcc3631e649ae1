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

/// Makes records, and gives access to their components: handles that are looked up once. Those that
/// take objects are made of them when they are first needed, as many records are only read or only
/// written. Thread-safe.
final class Construction {
  private static final MethodType OF_ARRAY = MethodType.methodType(Object.class, Object[].class);
  private static final MethodType OF_OBJECT = MethodType.methodType(Object.class, Object.class);

  private final MethodHandle constructor;
  private final List<MethodHandle> typed;
  private @Nullable MethodHandle spread;
  private @Nullable List<MethodHandle> accessors;

  private Construction(MethodHandle constructor, List<MethodHandle> typed) {
    this.constructor = constructor;
    this.typed = typed;
  }

  /// The canonical constructor of a record, and the accessors of its components.
  static Construction of(RecordClass declared)
      throws IllegalAccessException, NoSuchMethodException {
    Class<?> type = declared.type();
    RecordComponent[] components = declared.components().toArray(RecordComponent[]::new);
    MethodHandles.Lookup lookup = lookup(type);
    MethodHandle handle =
        lookup.findConstructor(type, MethodType.methodType(void.class, types(components)));
    List<MethodHandle> typed = new ArrayList<>();
    for (RecordComponent component : components) {
      typed.add(lookup.unreflect(component.getAccessor()));
    }
    return new Construction(handle, List.copyOf(typed));
  }

  /// The types of components, in their order.
  static Class<?>[] types(RecordComponent[] components) {
    return Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
  }

  /// How many components there are.
  int size() {
    return typed.size();
  }

  /// The accessor of a component, with its own types.
  MethodHandle typed(int index) {
    return typed.get(index);
  }

  /// Takes components out of a record as objects, in their order.
  List<MethodHandle> accessors() {
    List<MethodHandle> known = accessors;
    if (known == null) {
      known = typed.stream().map(accessor -> accessor.asType(OF_OBJECT)).toList();
      accessors = known;
    }
    return known;
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
    return handle(method).asType(OF_OBJECT);
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
      return spread().invokeExact(values);
    } catch (Throwable thrown) {
      throw rethrow(thrown);
    }
  }

  private MethodHandle spread() {
    MethodHandle known = spread;
    if (known == null) {
      known = constructor.asSpreader(Object[].class, typed.size()).asType(OF_ARRAY);
      spread = known;
    }
    return known;
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
