package dev.triveni.data.internal.query;

import dev.triveni.data.internal.jdbc.Executor.Reading;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the rows of SQL of the user's into records, by the names of columns.
public final class RecordRows {
  private RecordRows() {}

  /// A reading into a record, or of the first column into another class.
  public static <T> Reading<T> of(Class<T> type) {
    return type.isRecord() ? record(type) : single(type);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a column may hold nothing
  private static <T> Reading<T> single(Class<T> type) {
    Type<T> kept = (Type<T>) Types.of(type);
    return rows -> () -> kept.reader().read(rows, 1);
  }

  private static <T> Reading<T> record(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    MethodHandle maker = maker(type, components);
    Type<?>[] types =
        Arrays.stream(components)
            .map(component -> Types.of(component.getType()))
            .toArray(Type<?>[]::new);
    return rows -> {
      int[] columns = columns(rows.getMetaData(), components, type);
      return () -> make(maker, rows, types, columns);
    };
  }

  private static MethodHandle maker(Class<?> type, RecordComponent[] components) {
    try {
      var parameters =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return MethodHandles.lookup()
          .unreflectConstructor(constructor)
          .asSpreader(Object[].class, components.length);
    } catch (ReflectiveOperationException | RuntimeException cause) {
      throw new IllegalArgumentException(
          "TRV-DATA-040 The record %s cannot be made (%s). Open its package to dev.triveni.data."
              .formatted(type.getName(), cause.getMessage()),
          cause);
    }
  }

  private static int[] columns(ResultSetMetaData found, RecordComponent[] components, Class<?> type)
      throws SQLException {
    int[] columns = new int[components.length];
    for (int i = 0; i < components.length; i++) {
      for (int column = 1; column <= found.getColumnCount(); column++) {
        if (plain(found.getColumnLabel(column)).equalsIgnoreCase(components[i].getName())) {
          columns[i] = column;
        }
      }
      if (columns[i] == 0) {
        throw new IllegalArgumentException(
            "TRV-DATA-041 The SQL gives no column for the component '%s' of %s. Select one of that name, for example with `as`."
                .formatted(components[i].getName(), type.getSimpleName()));
      }
    }
    return columns;
  }

  private static String plain(String column) {
    return column.replace("_", "");
  }

  // The handle makes records of the type, which only the caller knows.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T make(MethodHandle maker, ResultSet rows, Type<?>[] types, int[] columns)
      throws SQLException {
    @Nullable Object[] values = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      values[i] = types[i].reader().read(rows, columns[i]);
    }
    try {
      return (T) maker.invoke(values);
    } catch (RuntimeException | Error cause) {
      throw cause;
    } catch (Throwable cause) {
      throw new IllegalStateException(cause);
    }
  }
}
