package dev.triveni.schema.internal;

import dev.triveni.schema.Validate;
import dev.triveni.schema.Validator;
import dev.triveni.schema.internal.constraint.ValidatorTypes;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the validators that are declared, and notes what is wrong with them. Used by one thread.
record Validations(Problems problems) {

  /// Whether an annotation is `@Validate`, or has it.
  static boolean isValidate(Annotation annotation) {
    return validate(annotation).isPresent();
  }

  private static Optional<Validate> validate(Annotation annotation) {
    return annotation instanceof Validate validate
        ? Optional.of(validate)
        : Optional.ofNullable(annotation.annotationType().getAnnotation(Validate.class));
  }

  /// The type with the validators in annotations.
  TypeSchema around(TypeSchema schema, List<Annotation> annotations, Class<?> type, String place) {
    return in(annotations, type, place)
        .<TypeSchema>map(validation -> new ValidatedSchema(schema, validation))
        .orElse(schema);
  }

  /// The validators in annotations.
  Optional<Validation> in(List<Annotation> annotations, Class<?> type, String place) {
    if (annotations.isEmpty()) {
      return Optional.empty();
    }
    List<Validator<Object>> validators = new ArrayList<>();
    boolean takesInput = false;
    for (Class<? extends Validator<?>> each :
        annotations.stream()
            .flatMap(annotation -> validate(annotation).stream())
            .flatMap(validate -> validators(validate, place))
            .toList()) {
      requireFitting(each, type, place);
      make(each, place).ifPresent(validators::add);
      takesInput |= overrides(each, "before") || overrides(each, "around");
    }
    return validators.isEmpty()
        ? Optional.empty()
        : Optional.of(new Validation(validators, takesInput));
  }

  private Stream<Class<? extends Validator<?>>> validators(Validate validate, String place) {
    if (validate.value().length == 0) {
      problems.add(
          "TRV-SCHEMA-057",
          "Cannot honour @Validate on %s".formatted(place),
          "it names no validator",
          "Name one: @Validate(Even.class)");
    }
    return Stream.of(validate.value());
  }

  /// The component with the validators among the static methods of its record.
  ///
  /// @param methods all of them
  TypeSchema ofMethods(TypeSchema schema, List<Method> methods, String component, Class<?> type)
      throws IllegalAccessException {
    TypeSchema validated = schema;
    for (Method method : methods) {
      if (method.getName().equals(component)) {
        MethodValidator validator = MethodValidator.of(method, type).orElse(null);
        if (validator == null) {
          unfit(method, "it does not take and return what the component holds");
        } else {
          Validation validation = new Validation(List.of(validator), validator.takesInput());
          validated = new ValidatedSchema(validated, validation);
        }
      }
    }
    return validated;
  }

  /// Notes methods that validate nothing.
  void checkMethods(RecordClass record) {
    for (Method method : record.validators()) {
      boolean hasComponent =
          record.components().stream()
              .anyMatch(component -> component.getName().equals(method.getName()));
      if (!hasComponent) {
        unfit(method, "the record has no component of its name");
      }
    }
  }

  /// Notes that the validators of a record cannot be given its input.
  void refuseInput(RecordSchema schema, String why) {
    problems.add(
        "TRV-SCHEMA-053",
        "Cannot honour @Validate on %s".formatted(schema.use()),
        why,
        "Use validators with `after`, or validate its components");
  }

  private void unfit(Method method, String why) {
    problems.add(
        "TRV-SCHEMA-051",
        "Cannot honour @Validate on %s.%s()"
            .formatted(method.getDeclaringClass().getName(), method.getName()),
        why,
        "Write `static T name(T value)`, `static Object name(Object input)` or"
            + " `static T name(Object input, Validator.Reading<T> reading)` with the component's"
            + " name and type");
  }

  private void requireFitting(Class<?> validator, Class<?> type, String place) {
    Class<?> boxed = MethodType.methodType(type).wrap().returnType();
    Class<?> validated = ValidatorTypes.argument(validator, Validator.class, 0);
    if (!validated.isAssignableFrom(boxed)) {
      problems.add(
          "TRV-SCHEMA-052",
          "Cannot honour @Validate(%s.class) on %s".formatted(validator.getSimpleName(), place),
          "it validates %s, and this is %s".formatted(validated.getTypeName(), boxed.getTypeName()),
          "Name a validator of the type");
    }
  }

  @SuppressWarnings("unchecked") // the type is checked before
  private Optional<Validator<Object>> make(Class<? extends Validator<?>> type, String place) {
    try {
      return Optional.of((Validator<Object>) Construction.ofNothing(type));
    } catch (IllegalAccessException | NoSuchMethodException _) {
      problems.add(
          "TRV-SCHEMA-050",
          "Cannot honour @Validate(%s.class) on %s".formatted(type.getSimpleName(), place),
          "it has no constructor that takes nothing and may be called from here",
          "Add one, in a static class of a package that is open to dev.triveni.schema");
      return Optional.empty();
    }
  }

  private static boolean overrides(Class<?> validator, String method) {
    return Arrays.stream(validator.getMethods())
        .anyMatch(
            each -> each.getName().equals(method) && each.getDeclaringClass() != Validator.class);
  }
}
