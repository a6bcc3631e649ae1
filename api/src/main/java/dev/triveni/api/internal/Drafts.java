package dev.triveni.api.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes drafts of what is kept, which has their components. Thread-safe.
final class Drafts<T, D> {
  private final Constructor<D> constructor;
  private final List<Method> components;

  private Drafts(Constructor<D> constructor, List<Method> components) {
    this.constructor = constructor;
    this.components = components;
  }

  /// Those of a type.
  ///
  /// @throws IllegalArgumentException if what is kept lacks a component of the draft
  static <T, D> Drafts<T, D> of(Class<T> type, Class<D> draft) {
    try {
      List<Method> components = new ArrayList<>();
      for (RecordComponent component : draft.getRecordComponents()) {
        Method accessor = type.getDeclaredMethod(component.getName());
        if (accessor.getReturnType() != component.getType()) {
          throw new NoSuchMethodException(
              component + " is a " + accessor.getReturnType() + " there");
        }
        accessor.setAccessible(true);
        components.add(accessor);
      }
      Class<?>[] types =
          Stream.of(draft.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<D> constructor = draft.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new Drafts<>(constructor, List.copyOf(components));
    } catch (NoSuchMethodException | InaccessibleObjectException e) {
      throw new IllegalArgumentException(
          ("TRV-API-236 A draft %s cannot be made of a %s: %s. Let it have the components of the"
                  + " draft, and open its package to dev.triveni.api.")
              .formatted(draft.getName(), type.getName(), e.getMessage()),
          e);
    }
  }

  /// What is kept, as a draft of itself.
  D of(T kept) {
    try {
      @Nullable Object[] values = new Object[components.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = components.get(i).invoke(kept);
      }
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
