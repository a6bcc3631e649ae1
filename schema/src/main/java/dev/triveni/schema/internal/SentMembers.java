package dev.triveni.schema.internal;

import dev.triveni.schema.Changes;
import dev.triveni.schema.InvalidInputException;
import java.lang.invoke.MethodHandle;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The members of a record that an input had.
final class SentMembers implements Changes<Object> {
  private final RecordSchema whole;
  private final @Nullable Object[] values;

  /// @param values one for each component; null where nothing was sent, and [Signal#NULL] for null
  SentMembers(RecordSchema whole, @Nullable Object[] values) {
    this.whole = whole;
    this.values = values;
  }

  @Override
  public Set<String> sent() {
    Set<String> names = new LinkedHashSet<>();
    forEach((member, _) -> names.add(member.component()));
    return Collections.unmodifiableSet(names);
  }

  /// Tells each member that was sent, and its value.
  void forEach(BiConsumer<RecordMember, @Nullable Object> consumer) {
    for (RecordMember member : whole.members()) {
      Object value = values[member.index()];
      if (value != null) {
        consumer.accept(member, value == Signal.NULL ? null : value);
      }
    }
  }

  @Override
  public Object applyTo(Object current) {
    List<MethodHandle> accessors = whole.accessors();
    @Nullable Object[] changed = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      changed[i] = values[i] == null ? component(accessors.get(i), current) : values[i];
      if (changed[i] == Signal.NULL) {
        changed[i] = null;
      }
    }
    Mistakes mistakes = new Mistakes(Integer.MAX_VALUE);
    Object made = whole.construct(changed, new TreeInput(null, mistakes, Conversion.STRICT));
    if (mistakes.count() > 0) {
      throw new InvalidInputException(mistakes.report(() -> null));
    }
    return made;
  }

  private static @Nullable Object component(MethodHandle accessor, Object owner) {
    try {
      return accessor.invokeExact(owner);
    } catch (Throwable thrown) {
      throw Construction.rethrow(thrown);
    }
  }

  @Override
  public String toString() {
    return "Changes of " + sent();
  }
}
