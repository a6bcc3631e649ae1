package dev.triveni.html.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the components of records by name.
public final class RecordComponents {
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .peek(accessor -> accessor.setAccessible(true))
              .toList();
        }
      };

  private RecordComponents() {}

  /// The values of all components, in order.
  public static Map<String, Object> of(Record record) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Method accessor : ACCESSORS.get(record.getClass())) {
      values.put(accessor.getName(), read(accessor, record));
    }
    return values;
  }

  private static Object read(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("It was made accessible", e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "TRV-HTML-010 Reading " + accessor + " failed: " + e.getCause(), e.getCause());
    }
  }
}
