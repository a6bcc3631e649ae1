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
import java.lang.reflect.AnnotatedType;
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
  private final MethodHandle direct;
  private @Nullable MethodHandle spread;
  private final MethodDoc doc;
  private final TypeVariables variables;

  private Invocable(
      Executable executable, MethodHandle direct, MethodDoc doc, TypeVariables variables) {
    this.executable = executable;
    this.direct = direct;
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
    Invocable described =
        new Invocable(method, MethodHandles.empty(SPREAD), doc, TypeVariables.NONE);
    described.spread = described.direct;
    return described;
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
          new Invocable(constructors[0], direct, doc(type, docs), TypeVariables.NONE));
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
    return Modifier.isStatic(method.getModifiers()) ? direct : direct.bindTo(target);
  }

  /// The handle that takes an array. It is made at the first call: that takes time, and the start
  /// of an application with many endpoints does not wait for it.
  private MethodHandle spread() {
    MethodHandle known = spread;
    if (known == null) {
      known =
          direct
              .asFixedArity()
              .asSpreader(Object[].class, executable.getParameterCount())
              .asType(SPREAD);
      spread = known;
    }
    return known;
  }

  /// Calls the method.
  ///
  /// @throws Exception what the method throws
  @Nullable Object call(@Nullable Object[] arguments) throws Exception {
    try {
      return (Object) spread().invokeExact(arguments);
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
    Annotation[][] annotations = executable.getParameterAnnotations();
    AnnotatedType[] types = executable.getAnnotatedParameterTypes();
    for (int i = 0; i < parameters.length; i++) {
      Optional<String> name = name(i, parameters[i]);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      Type type = variables.resolve(types[i].getType());
      List<Annotation> beside = List.of(annotations[i]);
      named.add(new Named(name.get(), parameters[i], type, types[i], beside));
    }
    return Optional.of(named);
  }

  private Optional<String> name(int index, Parameter parameter) {
    if (parameter.isNamePresent()) {
      return Optional.of(parameter.getName());
    }
    List<String> names = doc.names();
    return index < names.size() ? Optional.of(names.get(index)) : Optional.empty();
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

  /// A parameter and its name in the source. Reflection reads annotations and types anew at each
  /// question, and of all parameters at once: they are kept here.
  ///
  /// @param type its type, where that of the object is known
  /// @param declared its type as it is declared
  /// @param annotations what stands beside it
  record Named(
      String name,
      Parameter parameter,
      Type type,
      AnnotatedType declared,
      List<Annotation> annotations) {

    /// The class of its type.
    Class<?> raw() {
      return TypeVariables.raw(type);
    }

    /// The annotation of a type that stands beside it.
    <A extends Annotation> @Nullable A findOrNull(Class<A> wanted) {
      for (Annotation annotation : annotations) {
        if (wanted.isInstance(annotation)) {
          return wanted.cast(annotation);
        }
      }
      return null;
    }

    /// What it must be.
    ///
    /// @param beside what is said of its type
    Schema<?> schema(Schemas schemas, List<Annotation> beside) {
      return type.equals(declared.getType())
          ? schemas.of(declared, beside, this::place)
          : schemas.of(type, beside.toArray(Annotation[]::new));
    }

    private String place() {
      Executable owner = parameter.getDeclaringExecutable();
      return "parameter '%s' of %s.%s"
          .formatted(name, owner.getDeclaringClass().getName(), owner.getName());
    }

    /// Its type, for messages.
    String typeName() {
      return type.getTypeName();
    }
  }
}
