package dev.triveni.schema.internal;

import dev.triveni.schema.Validate;
import dev.triveni.schema.internal.constraint.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What reflection tells of a record. Every answer of reflection is a copy that was read anew, so
/// each question is asked once. Used by one thread.
final class RecordClass {
  private final Class<?> type;
  private final RecordComponent[] components;
  private final Annotation[][] parameters;
  private final List<Method> methods;
  private final Set<Class<?>> parents;

  RecordClass(Class<?> type) throws NoSuchMethodException {
    this.type = type;
    this.components = type.getRecordComponents();
    this.parameters =
        type.getDeclaredConstructor(Construction.types(components)).getParameterAnnotations();
    this.methods = List.of(type.getDeclaredMethods());
    this.parents = parents(type);
  }

  Class<?> type() {
    return type;
  }

  /// Its components, in their order.
  List<RecordComponent> components() {
    return List.of(components);
  }

  /// The methods that it declares, the accessors that the compiler made included.
  List<Method> methods() {
    return methods;
  }

  /// The methods that are no accessors.
  List<Method> otherMethods() {
    return methods.stream().filter(method -> !isAccessor(method)).toList();
  }

  /// The methods that are declared to validate: an accessor has the annotations of its component.
  List<Method> validators() {
    return methods.stream()
        .filter(method -> method.getParameterCount() > 0)
        .filter(method -> method.isAnnotationPresent(Validate.class))
        .toList();
  }

  /// Whether a method is the accessor of a component.
  boolean isAccessor(Method method) {
    return method.getParameterCount() == 0
        && Arrays.stream(components)
            .anyMatch(component -> component.getName().equals(method.getName()));
  }

  /// Everything declared beside the type of a component. The compiler copies an annotation only to
  /// the elements that it may stand on, so all of them are asked.
  List<Annotation> beside(int index) throws NoSuchFieldException {
    RecordComponent component = components[index];
    Set<Annotation> all = new LinkedHashSet<>();
    addAll(all, component.getAnnotations());
    addAll(all, component.getAccessor().getAnnotations());
    addAll(all, type.getDeclaredField(component.getName()).getDeclaredAnnotations());
    addAll(all, parameters[index]);
    for (Class<?> parent : parents) {
      all.addAll(inherited(parent, component.getName()));
    }
    return List.copyOf(all);
  }

  /// Everything declared beside the record itself, and beside its interfaces.
  List<Annotation> annotations() {
    Set<Annotation> all = new LinkedHashSet<>();
    addAll(all, type.getAnnotations());
    for (Class<?> parent : parents) {
      addAll(all, parent.getAnnotations());
    }
    return List.copyOf(all);
  }

  private static void addAll(Set<Annotation> all, Annotation[] more) {
    if (more.length > 0) {
      all.addAll(Arrays.asList(more));
    }
  }

  private static List<Annotation> inherited(Class<?> parent, String method) {
    List<Annotation> found = new ArrayList<>();
    for (Method each : parent.getDeclaredMethods()) {
      if (each.getName().equals(method) && each.getParameterCount() == 0) {
        addConstraints(found, each.getAnnotations());
      }
    }
    return found;
  }

  private static void addConstraints(List<Annotation> found, Annotation[] declared) {
    for (Annotation annotation : declared) {
      if (Annotations.isConstraint(annotation)) {
        found.add(annotation);
      }
    }
  }

  private static Set<Class<?>> parents(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> parent : type.getInterfaces()) {
      all.add(parent);
      all.addAll(parents(parent));
    }
    return all;
  }
}
