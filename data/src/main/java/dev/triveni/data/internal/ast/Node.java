package dev.triveni.data.internal.ast;

import dev.triveni.data.spi.ColumnType;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a statement: an expression or a condition. Immutable.
public sealed interface Node {

  /// Takes this apart into shape and values.
  void trace(Trace trace);

  /// A column of a table at a place.
  record Column(Place place, Field field) implements Node {
    @Override
    public void trace(Trace trace) {
      trace.part(Column.class).place(place).part(field.column());
    }
  }

  /// A name that the database knows, which is written as an identifier.
  record Name(String name) implements Node {
    @Override
    public void trace(Trace trace) {
      trace.part(Name.class).part(name);
    }
  }

  /// A value, which is bound.
  record Value(@Nullable Object value, Type<?> type) implements Node {
    @Override
    public void trace(Trace trace) {
      trace.part(Value.class).part(type.column()).value(this);
    }
  }

  /// Values, which are bound as one array.
  record Values(List<?> values, Type<?> type) implements Node {
    @Override
    public void trace(Trace trace) {
      trace.part(Values.class).part(type.column()).value(this);
    }
  }

  /// A part of a JSON document.
  ///
  /// @param steps keys (texts) and indexes (numbers)
  /// @param bound the same as texts, for databases that take them as a value
  record JsonPath(Node source, List<Object> steps, Values bound) implements Node {
    @Override
    public void trace(Trace trace) {
      source.trace(trace.part(JsonPath.class).part(steps));
      bound.trace(trace);
    }
  }

  /// An operator or a function.
  record Call(Operation operation, List<Node> operands) implements Node {
    @Override
    public void trace(Trace trace) {
      trace.part(operation).nodes(operands);
    }
  }

  /// SQL of the user's: pieces of text with an operand between each two.
  record Template(List<String> pieces, List<Node> operands) implements Node {
    @Override
    public void trace(Trace trace) {
      trace.part(pieces).nodes(operands);
    }
  }

  /// All of some conditions.
  record And(List<Node> conditions) implements Node {
    @Override
    public void trace(Trace trace) {
      trace.part(And.class).nodes(conditions);
    }
  }

  /// One at least of some conditions.
  record Or(List<Node> conditions) implements Node {
    @Override
    public void trace(Trace trace) {
      trace.part(Or.class).nodes(conditions);
    }
  }

  /// The complement of a condition: also true where that is neither true nor false.
  record Not(Node condition) implements Node {
    @Override
    public void trace(Trace trace) {
      condition.trace(trace.part(Not.class));
    }
  }

  /// The value of the first condition that holds.
  record Case(List<Node> conditions, List<Node> values, @Nullable Node otherwise) implements Node {
    @Override
    public void trace(Trace trace) {
      trace.part(Case.class).nodes(conditions).nodes(values);
      if (otherwise != null) {
        otherwise.trace(trace.part("else"));
      }
    }
  }

  /// What is made of many rows. Without operands it counts them.
  record Aggregate(
      AggregateFunction function, List<Node> operands, boolean distinct, @Nullable Node filter)
      implements Node {
    @Override
    public void trace(Trace trace) {
      trace.part(function).part(distinct).nodes(operands);
      if (filter != null) {
        filter.trace(trace.part("filter"));
      }
    }
  }

  /// A function over the rows around each row.
  record Window(Node function, List<Node> partition, List<Order> order, String frame)
      implements Node {
    @Override
    public void trace(Trace trace) {
      function.trace(trace.part(Window.class));
      trace.nodes(partition).part(order.size());
      order.forEach(one -> one.trace(trace));
      trace.part(frame);
    }
  }

  /// A value as another type.
  record Cast(Node node, ColumnType type) implements Node {
    @Override
    public void trace(Trace trace) {
      node.trace(trace.part(Cast.class).part(type));
    }
  }

  /// The one value that another query gives.
  record Scalar(Select select) implements Node {
    @Override
    public void trace(Trace trace) {
      select.trace(trace.part(Scalar.class));
    }
  }

  /// Whether another query gives a row.
  record Exists(Select select) implements Node {
    @Override
    public void trace(Trace trace) {
      select.trace(trace.part(Exists.class));
    }
  }

  /// Whether another query gives a value.
  record InQuery(Node value, Select select) implements Node {
    @Override
    public void trace(Trace trace) {
      value.trace(trace.part(InQuery.class));
      select.trace(trace);
    }
  }
}
