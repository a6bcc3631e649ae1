package dev.triveni.data.internal.migrations;

import dev.triveni.data.DataException;
import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.ConstraintState.Unique;
import dev.triveni.data.internal.schema.IndexState;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.schema.TableState;
import java.util.ArrayList;
import java.util.List;

/// Finds what tables need and a database lacks.
public final class Needs {
  private final Dialect dialect;
  private final List<String> missing = new ArrayList<>();

  private Needs(Dialect dialect) {
    this.dialect = dialect;
  }

  /// Refuses tables that a database cannot have, and tells all that it lacks.
  public static void check(SchemaState state, Dialect dialect) {
    Needs needs = new Needs(dialect);
    state.tables().forEach(needs::check);
    if (!needs.missing.isEmpty()) {
      throw new DataException(
          "TRV-DATA-221 %s cannot do what is declared:%n- %s%nRemove it, or say which databases the application runs on with migrations.only(...)."
              .formatted(dialect.name(), String.join("\n- ", needs.missing)));
    }
  }

  private void check(TableState table) {
    table.constraints().forEach(one -> check(table, one));
    table.indexes().forEach(one -> check(table, one));
  }

  private void check(TableState table, ConstraintState constraint) {
    indexable(table, constraint.name(), constraint.columns());
    if (constraint.isIndex() && !dialect.hasRichIndexes()) {
      add(table, constraint.name(), "is about some rows only");
    }
    if (constraint instanceof Unique unique && unique.deferred() && !dialect.hasDeferredUnique()) {
      add(table, constraint.name(), "is checked only when the transaction ends");
    }
  }

  private void check(TableState table, IndexState index) {
    indexable(table, index.name(), index.columns());
    if (dialect.hasRichIndexes()) {
      return;
    }
    if (!index.where().isEmpty()) {
      add(table, index.name(), "is about some rows only");
    }
    if (!index.expression().isEmpty()) {
      add(table, index.name(), "is about an expression");
    }
    if (!index.include().isEmpty()) {
      add(table, index.name(), "keeps columns along");
    }
  }

  private void indexable(TableState table, String name, List<String> columns) {
    for (String column : columns) {
      boolean can =
          table.column(column).stream().allMatch(one -> dialect.canIndex(one.type().kind()));
      if (!can) {
        add(table, name, "is about %s, whose values are too long for it".formatted(column));
      }
    }
  }

  private void add(TableState table, String name, String what) {
    missing.add("%s of %s %s".formatted(name, table.name(), what));
  }
}
