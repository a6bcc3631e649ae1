package dev.triveni.api.internal;

import dev.triveni.schema.DocComments;
import dev.triveni.schema.DocComments.MethodDoc;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A method of a user's object, or a constructor, ready to be called with an array of arguments.
/// Thread-safe.
public final class Invocable {
  private static final MethodType SPREAD = MethodType.methodType(Object.class, Object[].class);

  private final Executable executable;
  private final MethodHandle handle;
  private final MethodDoc doc;
  private final TypeVariables variables;

  private Invocable(
      Executable executable, MethodHandle handle, MethodDoc doc, TypeVariables variables) {
    this.executable = executable;
    this.handle = handle;
    this.doc = doc;
    this.variables = variables;
  }

  /// The method of `target`; nothing if it may not be called from here, which is noted.
  static Optional<Invocable> of(Object target, DeclaredMethod declared, Problems problems) {
    Method method = declared.method();
    try {
      method.setAccessible(true);
      MethodDoc doc = declared.docs().method(method);
      return Optional.of(
          new Invocable(method, handle(target, method), doc, TypeVariables.of(target)));
    } catch (IllegalAccessException | InaccessibleObjectException _) {
      noteClosed(method, problems);
      return Optional.empty();
    }
  }

  /// A method that is only described: it does nothing when it is called.
  static Invocable described(DeclaredMethod declared) {
    Method method = declared.method();
    MethodDoc doc = declared.docs().method(method);
    return new Invocable(method, MethodHandles.empty(SPREAD), doc, TypeVariables.NONE);
  }

  /// The one constructor of a class; nothing if there are several, or it may not be called from
  /// here, which is noted.
  static Optional<Invocable> ofConstructor(Class<?> type, DocComments docs, Problems problems) {
    Constructor<?>[] constructors = type.getDeclaredConstructors();
    boolean isInner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
    if (constructors.length != 1 || isInner || Modifier.isAbstract(type.getModifiers())) {
      problems.add(
          "TRV-API-160",
          type.getSimpleName(),
          "It has @Provides, and it is not clear how it is made: it has %d constructors%s."
              .formatted(constructors.length, isInner ? ", and belongs to an outer object" : ""),
          "Leave one constructor in a static class, or write a method with @Provides.");
      return Optional.empty();
    }
    try {
      constructors[0].setAccessible(true);
      MethodHandle direct = MethodHandles.lookup().unreflectConstructor(constructors[0]);
      return Optional.of(
          new Invocable(
              constructors[0],
              spread(direct, constructors[0]),
              doc(type, docs),
              TypeVariables.NONE));
    } catch (IllegalAccessException | InaccessibleObjectException _) {
      noteClosed(constructors[0], problems);
      return Optional.empty();
    }
  }

  private static MethodDoc doc(Class<?> type, DocComments docs) {
    List<String> names = new ArrayList<>();
    Map<String, String> said = new HashMap<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        names.add(component.getName());
        said.put(component.getName(), docs.component(component.getName()));
      }
    }
    return new MethodDoc(docs.text(), names, said, "");
  }

  private static void noteClosed(Executable executable, Problems problems) {
    problems.add(
        "TRV-API-001",
        place(executable),
        "It cannot be called, because its package is closed to Triveni.",
        "Add 'opens %s to dev.triveni.api;' to your module-info."
            .formatted(executable.getDeclaringClass().getPackageName()));
  }

  private static MethodHandle handle(Object target, Method method) throws IllegalAccessException {
    MethodHandle direct = MethodHandles.lookup().unreflect(method);
    MethodHandle bound = Modifier.isStatic(method.getModifiers()) ? direct : direct.bindTo(target);
    return spread(bound, method);
  }

  private static MethodHandle spread(MethodHandle handle, Executable executable) {
    return handle
        .asFixedArity()
        .asSpreader(Object[].class, executable.getParameterCount())
        .asType(SPREAD);
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

  /// The method; of an endpoint it always is one.
  public Method method() {
    return (Method) executable;
  }

  /// Where annotations stand that speak of it: the method, or the class that a constructor makes.
  AnnotatedElement declaration() {
    return executable instanceof Method ? executable : executable.getDeclaringClass();
  }

  /// What its doc comment says.
  public MethodDoc doc() {
    return doc;
  }

  /// Where it is, for messages.
  public String place() {
    return place(executable);
  }

  /// Its parameters.
  Parameter[] rawParameters() {
    return executable.getParameters();
  }

  /// Its parameters with their names; empty if the names are not known.
  Optional<List<Named>> parameters() {
    List<Named> named = new ArrayList<>();
    Parameter[] parameters = executable.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isNamePresent()) {
        named.add(named(parameters[i].getName(), parameters[i]));
      } else if (i < doc.names().size()) {
        named.add(named(doc.names().get(i), parameters[i]));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(named);
  }

  private Named named(String name, Parameter parameter) {
    return new Named(name, parameter, variables.resolve(parameter.getParameterizedType()));
  }

  /// What the method returns.
  ResultType result() {
    return ResultType.of(method(), variables);
  }

  /// Where a method or constructor is, for messages.
  static String place(Executable executable) {
    String type = executable.getDeclaringClass().getSimpleName();
    return executable instanceof Method method ? type + "." + method.getName() : type;
  }

  /// A parameter and its name in the source.
  ///
  /// @param type its type, where that of the object is known
  record Named(String name, Parameter parameter, Type type) {

    /// The class of its type.
    Class<?> raw() {
      return TypeVariables.raw(type);
    }

    /// What it must be.
    ///
    /// @param annotations all that stand beside it
    Schema<?> schema(Schemas schemas, Annotation[] annotations) {
      return type.equals(parameter.getParameterizedType())
          ? schemas.of(parameter.getAnnotatedType(), annotations)
          : schemas.of(type, annotations);
    }

    /// Its type, for messages.
    String typeName() {
      return type.getTypeName();
    }
  }
}
