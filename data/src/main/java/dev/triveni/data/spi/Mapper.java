package dev.triveni.data.spi;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Reads and writes the rows of one entity; generated. Thread-safe.
public interface Mapper<E> {

  /// The entity of a row.
  E read(Row row) throws SQLException;

  /// The entity of values, one for each field, then one for each relation to many.
  E make(@Nullable Object[] values);

  /// The values of an entity, in the order in which [#make] takes them.
  @Nullable Object[] values(E entity);

  /// What an entity holds of its relation with this number: a `Ref`, a `Many`, or null.
  @Nullable Object related(E entity, int relation);
}
