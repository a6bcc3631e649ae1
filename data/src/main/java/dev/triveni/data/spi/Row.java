package dev.triveni.data.spi;

import dev.triveni.data.Many;
import dev.triveni.data.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The columns of one entity in the current row of a result. Used by one thread.
///
/// Columns and relations are counted from zero, in the order of the entity's fields and relations.
public final class Row {
  private final ResultSet rows;
  private final int first;
  private final Loading loading;

  /// The columns from `first` on, which counts from one.
  public Row(ResultSet rows, int first, Loading loading) {
    this.rows = rows;
    this.first = first;
    this.loading = loading;
  }

  /// A text that is there.
  public String text(int column) throws SQLException {
    return rows.getString(first + column);
  }

  /// A `long` that is there.
  public long longAt(int column) throws SQLException {
    return rows.getLong(first + column);
  }

  /// An `int` that is there.
  public int intAt(int column) throws SQLException {
    return rows.getInt(first + column);
  }

  /// A `short` that is there.
  public short shortAt(int column) throws SQLException {
    return rows.getShort(first + column);
  }

  /// A `double` that is there.
  public double doubleAt(int column) throws SQLException {
    return rows.getDouble(first + column);
  }

  /// A `float` that is there.
  public float floatAt(int column) throws SQLException {
    return rows.getFloat(first + column);
  }

  /// A `boolean` that is there.
  public boolean booleanAt(int column) throws SQLException {
    return rows.getBoolean(first + column);
  }

  /// A value of any type; null where the column holds none.
  public <T> @Nullable T value(int column, Type<T> type) throws SQLException {
    return type.reader().read(rows, first + column);
  }

  /// A reference, whose id is in a column.
  public <T> @Nullable Ref<T> ref(int column, int relation, Type<?> idType) throws SQLException {
    Object id = value(column, idType);
    return id == null ? null : loading.ref(relation, id);
  }

  /// The other side of a relation to many; the id of this row is in a column.
  public <T> Many<T> many(int relation, int idColumn, Type<?> idType) throws SQLException {
    return loading.many(relation, Objects.requireNonNull(value(idColumn, idType)));
  }
}
