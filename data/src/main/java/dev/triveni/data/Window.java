package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Order;
import java.util.Arrays;
import java.util.List;

/// The rows around each row that a function looks at. Immutable.
public final class Window {
  private final List<Node> partition;
  private final List<Order> order;
  private final String frame;

  Window(List<Node> partition, List<Order> order, String frame) {
    this.partition = partition;
    this.order = order;
    this.frame = frame;
  }

  /// The rows in an order.
  public Window orderBy(Sortable... values) {
    return new Window(partition, Arrays.stream(values).map(Ordering::order).toList(), frame);
  }

  /// Of the rows in order, those so many before and behind each row, and itself.
  public Window rows(int before, int behind) {
    return framed("rows between %d preceding and %d following".formatted(before, behind));
  }

  /// Of the rows in order, those whose value is at most so much smaller or larger than the row's:
  /// of a window that is ordered by one number.
  public Window range(long below, long above) {
    return framed("range between %d preceding and %d following".formatted(below, above));
  }

  /// Of the rows in order, those of so many groups of equal ones before and behind each row.
  public Window groups(int before, int behind) {
    return framed("groups between %d preceding and %d following".formatted(before, behind));
  }

  /// Of the rows in order, all up to each row.
  public Window rowsUpToHere() {
    return framed("rows between unbounded preceding and current row");
  }

  /// Of the rows in order, each row and all behind it.
  public Window rowsFromHere() {
    return framed("rows between current row and unbounded following");
  }

  /// All rows, whatever their order.
  public Window allRows() {
    return framed("rows between unbounded preceding and unbounded following");
  }

  /// The rows of the frame without the row itself.
  public Window withoutThis() {
    return framed(frame + " exclude current row");
  }

  /// The rows of the frame without those that are equal in the order, and without the row itself.
  public Window withoutEqual() {
    return framed(frame + " exclude group");
  }

  /// The rows of the frame without the others that are equal in the order.
  public Window withoutTies() {
    return framed(frame + " exclude ties");
  }

  private Window framed(String text) {
    return new Window(partition, order, text);
  }

  Node over(Node function) {
    return new Node.Window(function, partition, order, frame);
  }
}
