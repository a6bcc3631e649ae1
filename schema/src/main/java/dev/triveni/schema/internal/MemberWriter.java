package dev.triveni.schema.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import tools.jackson.core.JsonGenerator;

/// Takes a component out of a record and writes it; a primitive one without an object for it.
interface MemberWriter {

  void write(Object owner, JsonGenerator out);

  /// A writer for the component that `accessor` returns.
  static MemberWriter of(MethodHandle accessor, TypeSchema schema) {
    Class<?> type = accessor.type().returnType();
    TypeSchema core = schema.core();
    if (type == boolean.class && core instanceof BooleanSchema) {
      return ofBoolean(accessor.asType(MethodType.methodType(boolean.class, Object.class)));
    }
    if ((type == int.class || type == short.class || type == byte.class)
        && core instanceof IntegerSchema) {
      return ofInt(accessor.asType(MethodType.methodType(int.class, Object.class)));
    }
    if (type == long.class && core instanceof IntegerSchema) {
      return ofLong(accessor.asType(MethodType.methodType(long.class, Object.class)));
    }
    if (type == double.class && core instanceof FloatingSchema) {
      return ofDouble(accessor.asType(MethodType.methodType(double.class, Object.class)));
    }
    return ofObject(accessor.asType(MethodType.methodType(Object.class, Object.class)), schema);
  }

  private static MemberWriter ofBoolean(MethodHandle accessor) {
    return (owner, out) -> {
      boolean value;
      try {
        value = (boolean) accessor.invokeExact(owner);
      } catch (Throwable thrown) {
        throw Construction.rethrow(thrown);
      }
      out.writeBoolean(value);
    };
  }

  private static MemberWriter ofInt(MethodHandle accessor) {
    return (owner, out) -> {
      int value;
      try {
        value = (int) accessor.invokeExact(owner);
      } catch (Throwable thrown) {
        throw Construction.rethrow(thrown);
      }
      out.writeNumber(value);
    };
  }

  private static MemberWriter ofLong(MethodHandle accessor) {
    return (owner, out) -> {
      long value;
      try {
        value = (long) accessor.invokeExact(owner);
      } catch (Throwable thrown) {
        throw Construction.rethrow(thrown);
      }
      out.writeNumber(value);
    };
  }

  private static MemberWriter ofDouble(MethodHandle accessor) {
    return (owner, out) -> {
      double value;
      try {
        value = (double) accessor.invokeExact(owner);
      } catch (Throwable thrown) {
        throw Construction.rethrow(thrown);
      }
      FloatingSchema.write(value, out);
    };
  }

  private static MemberWriter ofObject(MethodHandle accessor, TypeSchema schema) {
    return (owner, out) -> {
      Object value;
      try {
        value = accessor.invokeExact(owner);
      } catch (Throwable thrown) {
        throw Construction.rethrow(thrown);
      }
      schema.writeNullable(value, out);
    };
  }
}
