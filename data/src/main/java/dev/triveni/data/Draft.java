package dev.triveni.data;

import dev.triveni.data.internal.query.Writing;
import dev.triveni.data.spi.Mapping;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// An entity that is being made or changed: what the processor generates has a method for each
/// component. Used by one thread.
///
/// Entities are immutable, so `save` returns a new one; what was changed stays as it was.
public abstract class Draft<E, D> {
  private final Mapping<E> mapping;
  private final @Nullable E before;
  private final @Nullable Object[] values;
  private final BitSet set = new BitSet();

  /// For generated classes: a draft of a new entity, or of a change.
  protected Draft(Table<E> table, @Nullable E before) {
    this.mapping = table.mapping();
    this.before = before;
    this.values = before == null ? Writing.empty(mapping) : mapping.mapper().values(before).clone();
  }

  /// For generated classes: sets the value with this number.
  @SuppressWarnings("unchecked") // a generated class names itself
  protected final D put(int index, @Nullable Object value) {
    values[index] = value;
    set.set(index);
    return (D) this;
  }

  /// Saves it: inserts a new entity, or writes what was set of one that is there.
  ///
  /// @throws IncompleteException if something that must be there was not set
  /// @throws StaleException if somebody else has changed the row since it was read
  public final E save(Database database) {
    Writing<E> writing = database.writing(mapping);
    return before == null ? writing.insert(values, set) : writing.update(values, set);
  }
}
