package dev.triveni.data.internal.ast;

import dev.triveni.data.spi.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query. Immutable.
///
/// @param root the table that it begins with
/// @param selected what it gives
/// @param distinct whether equal rows are given once
/// @param distinctOn by which values rows count as equal; by all if there are none
/// @param where conditions, one for each call of `filter`: each finds related rows for itself
/// @param order by what rows are ordered
/// @param limit how many rows at most
/// @param offset how many rows are left out
/// @param lock how rows are locked
/// @param combined what is combined with this
/// @param pairs the table of pairs that is joined from the beginning
public record Select(
    Place root,
    List<Selected> selected,
    boolean distinct,
    List<Node> distinctOn,
    List<Node> where,
    List<Order> order,
    @Nullable Node limit,
    @Nullable Node offset,
    @Nullable Lock lock,
    List<Combined> combined,
    @Nullable Place pairs)
    implements Statement {

  /// Another query, and how it is combined: `union`, `intersect all` and so on.
  public record Combined(String operator, Select other) {}

  /// All rows of a table.
  public static Select from(Place root) {
    return new Select(
        root,
        List.of(new Selected.Entity(root)),
        false,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        null);
  }

  @Override
  public void trace(Trace trace) {
    trace.part(Select.class).place(root).part(selected.size());
    selected.forEach(one -> one.trace(trace));
    trace.part(distinct).nodes(distinctOn).nodes(where).part(order.size());
    order.forEach(one -> one.trace(trace));
    traceIfThere(limit, "limit", trace);
    traceIfThere(offset, "offset", trace);
    if (lock != null) {
      trace.part(lock.strength()).part(lock.ifHeld());
      lock.along().forEach(trace::place);
    }
    trace.part(combined.size());
    if (pairs != null) {
      trace.place(pairs);
    }
    for (Combined one : combined) {
      one.other.trace(trace.part(one.operator));
    }
  }

  private static void traceIfThere(@Nullable Node node, String part, Trace trace) {
    if (node != null) {
      node.trace(trace.part(part));
    }
  }

  /// This query giving something else.
  public Select giving(List<Selected> other) {
    return new Select(
        root, other, distinct, distinctOn, where, order, limit, offset, lock, combined, pairs);
  }

  /// This query without equal rows.
  public Select distinctOn(List<Node> values) {
    return new Select(
        root, selected, true, values, where, order, limit, offset, lock, combined, pairs);
  }

  /// This query of the rows for which a condition holds.
  public Select where(Node condition) {
    return new Select(
        root,
        selected,
        distinct,
        distinctOn,
        Lists.with(where, condition),
        order,
        limit,
        offset,
        lock,
        combined,
        pairs);
  }

  /// This query in another order.
  public Select orderedBy(List<Order> other) {
    return new Select(
        root, selected, distinct, distinctOn, where, other, limit, offset, lock, combined, pairs);
  }

  /// This query of some of its rows.
  public Select sliced(@Nullable Node newLimit, @Nullable Node newOffset) {
    return new Select(
        root,
        selected,
        distinct,
        distinctOn,
        where,
        order,
        newLimit,
        newOffset,
        lock,
        combined,
        pairs);
  }

  /// This query locking its rows.
  public Select locking(Lock newLock) {
    return locked(newLock);
  }

  /// This query locking nothing.
  public Select unlocked() {
    return locked(null);
  }

  private Select locked(@Nullable Lock newLock) {
    return new Select(
        root,
        selected,
        distinct,
        distinctOn,
        where,
        order,
        limit,
        offset,
        newLock,
        combined,
        pairs);
  }

  /// This query combined with another.
  public Select combined(Combined one) {
    return new Select(
        root,
        selected,
        distinct,
        distinctOn,
        where,
        order,
        limit,
        offset,
        lock,
        Lists.with(combined, one),
        pairs);
  }

  /// This query with a table of pairs, whose columns are at a place beyond the root.
  public Select paired(Place place) {
    return new Select(
        root, selected, distinct, distinctOn, where, order, limit, offset, lock, combined, place);
  }

  /// Whether it gives some of the rows only.
  public boolean isSliced() {
    return limit != null || offset != null;
  }
}
