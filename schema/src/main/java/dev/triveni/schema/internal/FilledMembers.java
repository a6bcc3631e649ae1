package dev.triveni.schema.internal;

import dev.triveni.schema.FilledIn;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tells which components are filled in by whoever keeps their record.
final class FilledMembers {
  private FilledMembers() {}

  /// Whether one of a component's annotations says so.
  static boolean isFilled(RecordComponent component) {
    return Arrays.stream(component.getAnnotations()).anyMatch(each -> says(each, component));
  }

  private static boolean says(Annotation annotation, RecordComponent component) {
    FilledIn filled = annotation.annotationType().getAnnotation(FilledIn.class);
    return filled != null
        && (!filled.onlyNullable()
            || component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        && (filled.attribute().isEmpty() || isTold(annotation, filled.attribute()));
  }

  private static boolean isTold(Annotation annotation, String attribute) {
    try {
      Method method = annotation.annotationType().getDeclaredMethod(attribute);
      return !Objects.equals(method.invoke(annotation), method.getDefaultValue());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A schema of such a component: it is never missing.
  static TypeSchema around(TypeSchema schema, Class<?> type) {
    return new Filled(schema, Array.get(Array.newInstance(type, 1), 0));
  }

  /// @param absent null, or the zero of a primitive type
  private record Filled(TypeSchema inner, @Nullable Object absent) implements Wrapping {
    @Override
    public @Nullable Object whenAbsent() {
      return absent;
    }
  }
}
