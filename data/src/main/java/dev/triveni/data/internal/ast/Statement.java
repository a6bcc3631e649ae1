package dev.triveni.data.internal.ast;

import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Place;
import java.util.List;

/// What a database is told to do. Immutable.
public sealed interface Statement
    permits Select, Statement.Count, Statement.Update, Statement.Delete, Statement.Insert {

  /// Takes this apart into shape and values.
  void trace(Trace trace);

  /// Counts the rows that a query gives.
  record Count(Select select) implements Statement {
    @Override
    public void trace(Trace trace) {
      select.trace(trace.part(Count.class));
    }
  }

  /// Changes rows.
  ///
  /// @param fields the columns that change
  /// @param values their new values
  record Update(Place root, List<Field> fields, List<Node> values, List<Node> where)
      implements Statement {
    @Override
    public void trace(Trace trace) {
      trace.part(Update.class).place(root);
      fields.forEach(field -> trace.part(field.column()));
      trace.nodes(values).nodes(where);
    }
  }

  /// Deletes rows.
  record Delete(Place root, List<Node> where) implements Statement {
    @Override
    public void trace(Trace trace) {
      trace.part(Delete.class).place(root).nodes(where);
    }
  }

  /// Inserts a row.
  ///
  /// @param conflict what is done if it is there already
  record Insert(Mapping<?> mapping, List<Field> fields, List<Node> values, Conflict conflict)
      implements Statement {
    @Override
    public void trace(Trace trace) {
      trace.part(Insert.class).part(mapping);
      fields.forEach(field -> trace.part(field.column()));
      trace.nodes(values);
      conflict.trace(trace);
    }
  }

  /// What is done when a row is there already. Immutable.
  ///
  /// @param kind which
  /// @param unique the columns by which it is found
  /// @param changed the columns that are overwritten
  /// @param counted the columns that count one more
  record Conflict(Kind kind, List<String> unique, List<String> changed, List<String> counted) {
    /// The kinds.
    public enum Kind {
      FAIL,
      IGNORE,
      OVERWRITE
    }

    /// The database refuses.
    public static final Conflict FAIL = new Conflict(Kind.FAIL, List.of(), List.of(), List.of());

    void trace(Trace trace) {
      trace.part(kind).part(unique).part(changed).part(counted);
    }
  }
}
