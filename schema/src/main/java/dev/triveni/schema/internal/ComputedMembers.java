package dev.triveni.schema.internal;

import dev.triveni.schema.Computed;
import dev.triveni.schema.Name;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.io.SerializedString;

/// Finds the methods of a record that have `@Computed`. Used by one thread.
record ComputedMembers(SchemaBuilder builder, TypeUse use, RecordClass declared) {

  /// The members that they are, in the order of their names.
  List<RecordMember> all() throws IllegalAccessException {
    List<Method> methods =
        declared.methods().stream()
            .filter(method -> method.isAnnotationPresent(Computed.class))
            .sorted(Comparator.comparing(Method::getName))
            .toList();
    List<RecordMember> members = new ArrayList<>();
    for (Method method : methods) {
      if (isFit(method)) {
        members.add(member(method));
      }
    }
    return members;
  }

  private RecordMember member(Method method) throws IllegalAccessException {
    String place = use.raw().getName() + "." + method.getName() + "()";
    TypeUse result = TypeUse.of(method.getAnnotatedReturnType(), use.variables());
    TypeSchema schema = builder.place(result, List.of(method.getAnnotations()), place);
    Name name = method.getAnnotation(Name.class);
    String written = builder.settings().written(method.getName(), name);
    return new RecordMember(
        -1,
        method.getName(),
        method.getGenericReturnType(),
        new SerializedString(written),
        List.of(),
        schema,
        false,
        true,
        MemberWriter.of(Construction.handle(method), schema));
  }

  private boolean isFit(Method method) {
    boolean isComponent = declared.isAccessor(method);
    if (method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && !Modifier.isStatic(method.getModifiers())
        && !isComponent) {
      return true;
    }
    builder
        .problems()
        .add(
            "TRV-SCHEMA-055",
            "Cannot honour @Computed on %s.%s()".formatted(use.raw().getName(), method.getName()),
            isComponent
                ? "it is the accessor of a component, which is written anyway"
                : "what it returns cannot be had of a record alone",
            "Write a method that is not static, takes nothing and returns something");
    return false;
  }
}
