package dev.triveni.data;

import dev.triveni.data.internal.inspect.EntitySource;
import dev.triveni.data.internal.inspect.Inspector;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.internal.steps.Step.CreateTable;
import dev.triveni.data.internal.steps.StepText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What tables a database has, to begin with those that are there already. Immutable.
///
/// Columns, keys, references, unique constraints, checks and plain indexes are seen; conditions and
/// expressions of indexes are not.
public final class Inspection {
  private final SchemaState tables;

  private Inspection(SchemaState tables) {
    this.tables = tables;
  }

  /// Reads the tables of a database.
  public static Inspection of(Database db) {
    return new Inspection(Inspector.tables(db.executor().connections()).sorted());
  }

  /// The names of the tables.
  public List<String> names() {
    return tables.tables().stream().map(TableState::name).toList();
  }

  /// The tables as the files of migrations describe them.
  public String text() {
    return tables.tables().stream()
        .map(table -> StepText.of(new CreateTable(table)))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  /// Sources of entities for the tables, by the names of their files.
  public Map<String, String> entities(String packageName) {
    return EntitySource.of(tables, packageName);
  }
}
