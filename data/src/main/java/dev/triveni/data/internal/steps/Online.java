package dev.triveni.data.internal.steps;

import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.ConstraintState.Unique;
import dev.triveni.data.internal.schema.IndexState;
import dev.triveni.data.internal.schema.TableSql;
import java.util.List;

/// Writes the statements of a database that let others write meanwhile.
///
/// They run outside of transactions, so each first removes what a kill may have left of it.
final class Online {
  private final Dialect dialect;
  private final TableSql sql;

  Online(Dialect dialect, TableSql sql) {
    this.dialect = dialect;
    this.sql = sql;
  }

  Script index(String table, IndexState index) {
    return alone(
        remove(index.name()),
        "create index %s%s".formatted(dialect.online(), sql.index(table, index)));
  }

  Script dropIndex(String index) {
    return alone(remove(index));
  }

  private String remove(String index) {
    return "drop index %sif exists %s".formatted(dialect.online(), sql.name(index));
  }

  /// A constraint that holds for new rows at once, and is proved for the others after that.
  Script constraint(String table, ConstraintState constraint) {
    return switch (constraint) {
      case Unique unique -> unique(table, unique);
      case ConstraintState.Check _, ConstraintState.Reference _ ->
          alone(
              removed(table, constraint),
              "alter table %s add constraint %s %s not valid"
                  .formatted(sql.name(table), sql.name(constraint.name()), sql.rule(constraint)),
              "alter table %s validate constraint %s"
                  .formatted(sql.name(table), sql.name(constraint.name())));
    };
  }

  private Script unique(String table, Unique unique) {
    String index =
        "create unique index %s%s"
            .formatted(
                dialect.online(),
                sql.index(
                    table,
                    new IndexState(
                        unique.name(), unique.columns(), "", unique.where(), List.of())));
    if (unique.isIndex()) {
      return alone(remove(unique.name()), index);
    }
    return alone(
        removed(table, unique),
        remove(unique.name()),
        index,
        "alter table %s add constraint %s unique using index %s%s"
            .formatted(
                sql.name(table),
                sql.name(unique.name()),
                sql.name(unique.name()),
                unique.deferred() ? " deferrable initially deferred" : ""));
  }

  private String removed(String table, ConstraintState constraint) {
    return "alter table %s drop constraint if exists %s"
        .formatted(sql.name(table), sql.name(constraint.name()));
  }

  private static Script alone(String... statements) {
    return new Script(List.of(statements), true);
  }
}
