package dev.triveni.api.internal;

import dev.triveni.schema.DocComments.MethodDoc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A method of a user's object, ready to be called with an array of arguments. Thread-safe.
public final class Invocable {
  private static final MethodType SPREAD = MethodType.methodType(Object.class, Object[].class);

  private final Method method;
  private final MethodHandle handle;
  private final MethodDoc doc;

  private Invocable(Method method, MethodHandle handle, MethodDoc doc) {
    this.method = method;
    this.handle = handle;
    this.doc = doc;
  }

  /// The method of `target`; nothing if it may not be called from here, which is noted.
  static Optional<Invocable> of(Object target, DeclaredMethod declared, Problems problems) {
    Method method = declared.method();
    try {
      method.setAccessible(true);
      MethodDoc doc = declared.docs().method(method);
      return Optional.of(new Invocable(method, handle(target, method), doc));
    } catch (IllegalAccessException | InaccessibleObjectException _) {
      problems.add(
          "TRV-API-001",
          place(method),
          "It cannot be called, because its package is closed to Triveni.",
          "Add 'opens %s to dev.triveni.api;' to your module-info."
              .formatted(method.getDeclaringClass().getPackageName()));
      return Optional.empty();
    }
  }

  private static MethodHandle handle(Object target, Method method) throws IllegalAccessException {
    MethodHandle direct = MethodHandles.lookup().unreflect(method).asFixedArity();
    MethodHandle bound = Modifier.isStatic(method.getModifiers()) ? direct : direct.bindTo(target);
    return bound.asSpreader(Object[].class, method.getParameterCount()).asType(SPREAD);
  }

  /// Calls the method.
  ///
  /// @throws Exception what the method throws
  @Nullable Object call(@Nullable Object[] arguments) throws Exception {
    try {
      return (Object) handle.invokeExact(arguments);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// The method.
  public Method method() {
    return method;
  }

  /// What its doc comment says.
  public MethodDoc doc() {
    return doc;
  }

  /// Where it is, for messages.
  public String place() {
    return place(method);
  }

  /// Its parameters with their names; empty if the names are not known.
  Optional<List<Named>> parameters() {
    List<Named> named = new ArrayList<>();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isNamePresent()) {
        named.add(new Named(parameters[i].getName(), parameters[i]));
      } else if (i < doc.names().size()) {
        named.add(new Named(doc.names().get(i), parameters[i]));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(named);
  }

  private static String place(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  /// A parameter and its name in the source.
  record Named(String name, Parameter parameter) {

    /// Its type, for messages.
    String typeName() {
      return parameter.getParameterizedType().getTypeName();
    }
  }
}
