package dev.triveni.data.web.internal;

import dev.triveni.data.Many;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Field.Role;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Relation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes entities of drafts: of records with some of their components. Immutable.
public final class DraftValues<E, D> {
  private static final Map<Class<?>, Object> ZEROES =
      Map.of(
          Boolean.class,
          false,
          Short.class,
          (short) 0,
          Integer.class,
          0,
          Long.class,
          0L,
          Float.class,
          0f,
          Double.class,
          0d);

  private final Mapping<E> mapping;
  private final List<Part> parts;

  /// A component of the draft.
  ///
  /// @param accessor takes it out of a draft
  /// @param index the number of its value in the entity
  private record Part(MethodHandle accessor, int index) {}

  private DraftValues(Mapping<E> mapping, List<Part> parts) {
    this.mapping = mapping;
    this.parts = List.copyOf(parts);
  }

  /// The drafts of an entity.
  ///
  /// @throws IllegalArgumentException if the entity lacks a component of the draft
  public static <E, D> DraftValues<E, D> of(Mapping<E> mapping, Class<D> draft) {
    List<Part> parts = new ArrayList<>();
    for (RecordComponent component : draft.getRecordComponents()) {
      int index = indexOf(mapping, component.getName());
      if (index < 0 && !isMany(mapping, component.getName())) {
        throw new IllegalArgumentException(
            "TRV-DATA-604 A %s has no component '%s' that a %s could fill. Give the draft components of the entity only."
                .formatted(
                    mapping.type().getSimpleName(), component.getName(), draft.getSimpleName()));
      }
      if (index >= 0 && isWritten(mapping.fields().get(index))) {
        parts.add(new Part(accessor(component), index));
      }
    }
    return new DraftValues<>(mapping, parts);
  }

  private static int indexOf(Mapping<?> mapping, String component) {
    List<String> names = mapping.fields().stream().map(Field::component).toList();
    return names.indexOf(component);
  }

  private static boolean isMany(Mapping<?> mapping, String component) {
    return mapping.relations().stream()
        .anyMatch(relation -> relation.isMany() && relation.name().equals(component));
  }

  private static boolean isWritten(Field field) {
    return field.role() == Role.PLAIN || field.role() == Role.ID;
  }

  private static MethodHandle accessor(RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return MethodHandles.lookup().unreflect(component.getAccessor());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A new entity of a draft.
  public E entity(D draft) {
    List<Field> fields = mapping.fields();
    int many = (int) mapping.relations().stream().filter(Relation::isMany).count();
    @Nullable Object[] values = new Object[fields.size() + many];
    for (int i = 0; i < fields.size(); i++) {
      values[i] = fields.get(i).nullable() ? null : ZEROES.get(fields.get(i).type().java());
      if (fields.get(i).isId()) {
        values[i] = null;
      }
    }
    Arrays.fill(values, fields.size(), values.length, Many.none());
    return filled(values, draft);
  }

  /// An entity that is there, with what a draft says.
  public E changed(E kept, D draft) {
    @Nullable Object[] values = mapping.mapper().values(kept).clone();
    @Nullable Object[] ids = values.clone();
    E changed = filled(values, draft);
    @Nullable Object[] all = mapping.mapper().values(changed).clone();
    for (int id : mapping.ids()) {
      all[id] = ids[id];
    }
    return mapping.mapper().make(all);
  }

  private E filled(@Nullable Object[] values, D draft) {
    for (Part part : parts) {
      try {
        values[part.index] = part.accessor.invoke(draft);
      } catch (RuntimeException | Error thrown) {
        throw thrown;
      } catch (Throwable impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return mapping.mapper().make(values);
  }
}
