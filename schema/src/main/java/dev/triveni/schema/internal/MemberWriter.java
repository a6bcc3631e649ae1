package dev.triveni.schema.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/// Takes a component out of a record and writes it; a primitive one without an object for it.
/// Thread-safe.
final class MemberWriter {
  private static final MethodHandles.Lookup OWN = MethodHandles.lookup();

  private final MethodHandle accessor;
  private final TypeSchema schema;
  private final Class<?> taken;

  private MemberWriter(MethodHandle accessor, TypeSchema schema, Class<?> taken) {
    this.accessor = accessor.asType(MethodType.methodType(taken, Object.class));
    this.schema = schema;
    this.taken = taken;
  }

  /// A writer for the component that `accessor` returns.
  static MemberWriter of(MethodHandle accessor, TypeSchema schema) {
    return new MemberWriter(accessor, schema, taken(accessor.type().returnType(), schema.core()));
  }

  /// As what a component is taken out of a record.
  private static Class<?> taken(Class<?> type, TypeSchema core) {
    if (type == boolean.class && core instanceof BooleanSchema) {
      return boolean.class;
    }
    if ((type == int.class || type == short.class || type == byte.class)
        && core instanceof IntegerSchema) {
      return int.class;
    }
    boolean isLong = type == long.class && core instanceof IntegerSchema;
    boolean isDouble = type == double.class && core instanceof FloatingSchema;
    return isLong || isDouble ? type : Object.class;
  }

  /// Writes the component of a record.
  void write(Object owner, JsonGenerator out) {
    try {
      if (taken == int.class) {
        out.writeNumber((int) accessor.invokeExact(owner));
      } else if (taken == long.class) {
        out.writeNumber((long) accessor.invokeExact(owner));
      } else if (taken == boolean.class) {
        out.writeBoolean((boolean) accessor.invokeExact(owner));
      } else if (taken == double.class) {
        FloatingSchema.write((double) accessor.invokeExact(owner), out);
      } else {
        schema.writeNullable((Object) accessor.invokeExact(owner), out);
      }
    } catch (Throwable thrown) {
      throw Construction.rethrow(thrown);
    }
  }

  /// A handle that takes a record and a generator, and writes name and value of the component.
  MethodHandle step(SerializedString name) {
    MethodHandle writing =
        taken == Object.class
            ? MethodHandles.insertArguments(
                own(SerializedString.class, TypeSchema.class, Object.class), 0, name, schema)
            : MethodHandles.insertArguments(own(SerializedString.class, taken), 0, name);
    return MethodHandles.filterArguments(writing, 0, accessor);
  }

  private static MethodHandle own(Class<?>... taken) {
    try {
      MethodType type =
          MethodType.methodType(void.class, taken).appendParameterTypes(JsonGenerator.class);
      return OWN.findStatic(MemberWriter.class, "writeMember", type);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  // What the handles call.

  static void writeMember(SerializedString name, int value, JsonGenerator out) {
    out.writeName(name);
    out.writeNumber(value);
  }

  static void writeMember(SerializedString name, long value, JsonGenerator out) {
    out.writeName(name);
    out.writeNumber(value);
  }

  static void writeMember(SerializedString name, boolean value, JsonGenerator out) {
    out.writeName(name);
    out.writeBoolean(value);
  }

  static void writeMember(SerializedString name, double value, JsonGenerator out) {
    out.writeName(name);
    FloatingSchema.write(value, out);
  }

  static void writeMember(
      SerializedString name, TypeSchema schema, @Nullable Object value, JsonGenerator out) {
    out.writeName(name);
    schema.writeNullable(value, out);
  }
}
