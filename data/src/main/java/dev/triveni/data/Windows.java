package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import java.util.Arrays;
import java.util.List;

/// Windows, and the functions that look at them. Meant to be imported statically.
public final class Windows {
  private Windows() {}

  /// The windows of the rows that have the same values; with none, of all.
  public static Window partitionBy(Expression<?>... values) {
    return new Window(Arrays.stream(values).<Node>map(Expression::node).toList(), List.of(), "");
  }

  /// The number of a row in its window, from one on.
  public static WindowFunction<Long> rowNumber() {
    return ranking(Operation.ROW_NUMBER, Types.LONG);
  }

  /// The rank of a row in its window: equal ones share it, and then some are left out.
  public static WindowFunction<Long> rank() {
    return ranking(Operation.RANK, Types.LONG);
  }

  /// The rank of a row in its window: equal ones share it, and none is left out.
  public static WindowFunction<Long> denseRank() {
    return ranking(Operation.DENSE_RANK, Types.LONG);
  }

  /// The rank of a row as a part of one.
  public static WindowFunction<Double> percentRank() {
    return ranking(Operation.PERCENT_RANK, Types.DOUBLE);
  }

  /// The part of the rows of its window that come up to a row.
  public static WindowFunction<Double> cumulativeShare() {
    return ranking(Operation.CUME_DIST, Types.DOUBLE);
  }

  /// The number of the part that a row belongs to, if its window is cut into so many.
  public static WindowFunction<Integer> tile(int parts) {
    return new WindowFunction<>(
        new Node.Call(Operation.N_TILE, List.of(new Node.Value(parts, Types.INTEGER))),
        Types.INTEGER);
  }

  /// A value of the row with this number in the window, from one on.
  public static <T> WindowFunction<T> nthValue(Expression<T> value, int number) {
    return shifted(Operation.NTH_VALUE, value, number);
  }

  private static <T> WindowFunction<T> ranking(Operation operation, Type<T> type) {
    return new WindowFunction<>(new Node.Call(operation, List.of()), type);
  }

  /// A value of the row so many before.
  public static <T> WindowFunction<T> lag(Expression<T> value, int rows) {
    return shifted(Operation.LAG, value, rows);
  }

  /// A value of the row so many behind.
  public static <T> WindowFunction<T> lead(Expression<T> value, int rows) {
    return shifted(Operation.LEAD, value, rows);
  }

  private static <T> WindowFunction<T> shifted(Operation operation, Expression<T> value, int by) {
    Node rows = new Node.Value(by, Types.INTEGER);
    return new WindowFunction<>(
        new Node.Call(operation, List.of(value.node(), rows)), value.type());
  }

  /// A value of the first row of the window.
  public static <T> WindowFunction<T> firstValue(Expression<T> value) {
    return new WindowFunction<>(
        new Node.Call(Operation.FIRST_VALUE, List.of(value.node())), value.type());
  }

  /// A value of the last row of the window.
  public static <T> WindowFunction<T> lastValue(Expression<T> value) {
    return new WindowFunction<>(
        new Node.Call(Operation.LAST_VALUE, List.of(value.node())), value.type());
  }
}
