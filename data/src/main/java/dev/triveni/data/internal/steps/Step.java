package dev.triveni.data.internal.steps;

import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.IndexState;
import dev.triveni.data.internal.schema.TableState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One change of the tables or of their rows, whatever the database. Immutable.
public sealed interface Step {

  /// A step about one table.
  sealed interface OfTable extends Step {

    /// The table, by the name that it has before the step.
    String table();
  }

  /// Makes a table with all that belongs to it.
  record CreateTable(TableState state) implements Step {}

  /// Removes a table with its rows.
  record DropTable(String table) implements OfTable {}

  /// Gives a table another name.
  record RenameTable(String table, String to) implements OfTable {}

  /// Adds a column.
  ///
  /// @param fill what rows that are there get, as SQL; empty if nothing
  record AddColumn(String table, ColumnState column, String fill) implements OfTable {}

  /// Removes a column with what it holds.
  ///
  /// @param fill what rows get on the way back, as SQL; empty if nothing
  record DropColumn(String table, String column, String fill) implements OfTable {}

  /// Makes a column what it shall be.
  ///
  /// @param fill what rows without a value get in the direction in which one becomes necessary
  /// @param replaced texts that are no longer allowed, each with the one that takes its place
  record AlterColumn(String table, ColumnState column, String fill, Map<String, String> replaced)
      implements OfTable {

    /// Copies the map.
    public AlterColumn {
      replaced = Map.copyOf(replaced);
    }
  }

  /// Gives a column another name.
  record RenameColumn(String table, String column, String to) implements OfTable {}

  /// Adds a constraint.
  ///
  /// @param online whether others may write meanwhile, where the database can do that
  record AddConstraint(String table, ConstraintState constraint, boolean online)
      implements OfTable {}

  /// Removes a constraint.
  record DropConstraint(String table, String constraint) implements OfTable {}

  /// Gives a constraint another name.
  record RenameConstraint(String table, String constraint, String to) implements OfTable {}

  /// Adds an index.
  ///
  /// @param online whether others may write meanwhile, where the database can do that
  record AddIndex(String table, IndexState index, boolean online) implements OfTable {}

  /// Removes an index.
  ///
  /// @param online whether others may write meanwhile, where the database can do that
  record DropIndex(String table, String index, boolean online) implements OfTable {}

  /// Gives an index another name.
  record RenameIndex(String table, String index, String to) implements OfTable {}

  /// Runs SQL of the user's.
  ///
  /// @param only the database that it is for; empty for all
  /// @param up the SQL; empty for none
  /// @param down the way back: empty for none needed, null for none possible
  /// @param once whether it is left out when migrations are squashed
  record RunSql(String only, String up, @Nullable String down, boolean once) implements Step {}

  /// Runs Java of the user's.
  ///
  /// @param name the name under which the application has told it
  /// @param back whether the way back is meant
  record RunJava(String name, boolean back) implements Step {}

  /// Takes for granted that the database has something already.
  record Assume(Step step) implements Step {}

  /// Whether rows or values are lost by it.
  default boolean isDestructive() {
    return this instanceof DropTable || this instanceof DropColumn;
  }

  /// Whether it may change rows in ways that the tables do not show.
  default boolean isAboutRows() {
    return this instanceof RunSql || this instanceof RunJava;
  }
}
