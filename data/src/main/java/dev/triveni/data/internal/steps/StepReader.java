package dev.triveni.data.internal.steps;

import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.steps.Step.AddColumn;
import dev.triveni.data.internal.steps.Step.AddConstraint;
import dev.triveni.data.internal.steps.Step.AddIndex;
import dev.triveni.data.internal.steps.Step.AlterColumn;
import dev.triveni.data.internal.steps.Step.Assume;
import dev.triveni.data.internal.steps.Step.CreateTable;
import dev.triveni.data.internal.steps.Step.DropColumn;
import dev.triveni.data.internal.steps.Step.DropConstraint;
import dev.triveni.data.internal.steps.Step.DropIndex;
import dev.triveni.data.internal.steps.Step.DropTable;
import dev.triveni.data.internal.steps.Step.RenameColumn;
import dev.triveni.data.internal.steps.Step.RenameConstraint;
import dev.triveni.data.internal.steps.Step.RenameIndex;
import dev.triveni.data.internal.steps.Step.RenameTable;
import dev.triveni.data.internal.steps.Step.RunJava;
import dev.triveni.data.internal.steps.Step.RunSql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads steps from the files of migrations. Used by one thread.
public final class StepReader {
  private final Tokens tokens;
  private final TableReader tables;

  /// Reads what these tokens say.
  public StepReader(Tokens tokens) {
    this.tokens = tokens;
    this.tables = new TableReader(tokens);
  }

  /// All steps that are left.
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    while (!tokens.isAtEnd()) {
      steps.add(step());
    }
    return steps;
  }

  private Step step() {
    if (tokens.take("create")) {
      tokens.expect("table");
      return new CreateTable(tables.table());
    }
    if (tokens.take("add")) {
      return add();
    }
    if (tokens.take("drop")) {
      return drop();
    }
    if (tokens.take("rename")) {
      return rename();
    }
    if (tokens.take("alter")) {
      return alter();
    }
    if (tokens.take("sql")) {
      return sql();
    }
    if (tokens.take("java")) {
      return new RunJava(tokens.name(), false);
    }
    if (tokens.take("assume")) {
      return new Assume(step());
    }
    throw tokens.mistake("a step: create, add, drop, rename, alter, sql, java or assume");
  }

  private Step add() {
    if (tokens.take("column")) {
      Place place = place();
      ColumnState column = tables.column(place.name());
      return new AddColumn(place.table(), column, tables.sqlBehind("fill"));
    }
    tokens.expect("to");
    String table = tokens.name();
    if (tokens.isNext("index")) {
      return new AddIndex(table, tables.index(), tokens.take("online"));
    }
    var constraint =
        tables.constraint().orElseThrow(() -> tokens.mistake("index, unique, check or reference"));
    return new AddConstraint(table, constraint, tokens.take("online"));
  }

  private Step drop() {
    if (tokens.take("table")) {
      return new DropTable(tokens.name());
    }
    if (tokens.take("column")) {
      Place place = place();
      return new DropColumn(place.table(), place.name(), tables.sqlBehind("fill"));
    }
    if (tokens.take("constraint")) {
      Place place = place();
      return new DropConstraint(place.table(), place.name());
    }
    tokens.expect("index");
    Place place = place();
    return new DropIndex(place.table(), place.name(), tokens.take("online"));
  }

  private Step rename() {
    if (tokens.take("table")) {
      return new RenameTable(tokens.name(), to());
    }
    if (tokens.take("column")) {
      Place place = place();
      return new RenameColumn(place.table(), place.name(), to());
    }
    if (tokens.take("constraint")) {
      Place place = place();
      return new RenameConstraint(place.table(), place.name(), to());
    }
    tokens.expect("index");
    Place place = place();
    return new RenameIndex(place.table(), place.name(), to());
  }

  private String to() {
    tokens.expect("to");
    return tokens.name();
  }

  private Step alter() {
    tokens.expect("column");
    Place place = place();
    ColumnState column = tables.column(place.name());
    String fill = tables.sqlBehind("fill");
    Map<String, String> replaced = new LinkedHashMap<>();
    while (tokens.take("replace")) {
      String text = tokens.text();
      tokens.expect("by");
      replaced.put(text, tokens.text());
    }
    return new AlterColumn(place.table(), column, fill, replaced);
  }

  private Step sql() {
    boolean once = tokens.take("once");
    String only = tokens.take("for") ? tokens.word() : "";
    String up = tokens.sql();
    @Nullable String down = tokens.take("back") ? tokens.sql() : null;
    return new RunSql(only, up, down, once);
  }

  private Place place() {
    String table = tokens.name();
    tokens.expect(".");
    return new Place(table, tokens.name());
  }

  private record Place(String table, String name) {}
}
