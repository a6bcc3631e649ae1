package dev.triveni.data.internal.steps;

import dev.triveni.data.DeleteRule;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.ConstraintState.Check;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.ConstraintState.Unique;
import dev.triveni.data.internal.schema.IndexState;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.spi.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads tables from the files of migrations. Used by one thread.
final class TableReader {
  private final Tokens tokens;

  TableReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /// A table, behind the words that begin it.
  TableState table() {
    String name = tokens.name();
    List<ColumnState> columns = new ArrayList<>();
    List<String> key = new ArrayList<>();
    List<ConstraintState> constraints = new ArrayList<>();
    List<IndexState> indexes = new ArrayList<>();
    tokens.expect("(");
    do {
      if (tokens.take("primary")) {
        tokens.expect("key");
        key.addAll(tokens.names());
      } else if (tokens.isNext("index")) {
        indexes.add(index());
      } else {
        constraint().ifPresentOrElse(constraints::add, () -> columns.add(column()));
      }
    } while (tokens.take(","));
    tokens.expect(")");
    return new TableState(name, columns, key, constraints, indexes);
  }

  private ColumnState column() {
    return column(tokens.name());
  }

  /// A column behind its name.
  ColumnState column(String name) {
    ColumnType type = type();
    boolean nullable = !tokens.take("not");
    if (!nullable) {
      tokens.expect("null");
    }
    boolean identity = tokens.take("identity");
    List<String> allowed = tokens.take("in") ? texts() : List.of();
    String defaultSql = sqlBehind("default");
    String generated = sqlBehind("generated");
    String comment = tokens.take("comment") ? tokens.text() : "";
    return new ColumnState(name, type, nullable, identity, defaultSql, generated, allowed, comment);
  }

  private List<String> texts() {
    tokens.expect("(");
    List<String> texts = new ArrayList<>();
    do {
      texts.add(tokens.text());
    } while (tokens.take(","));
    tokens.expect(")");
    return texts;
  }

  private ColumnType type() {
    ColumnType.Kind kind =
        Arrays.stream(ColumnType.Kind.values())
            .filter(one -> tokens.take(one.name().toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> tokens.mistake("a type such as bigint or varchar(200)"));
    int length = 0;
    int scale = 0;
    if (tokens.take("(")) {
      length = tokens.number();
      scale = tokens.take(",") ? tokens.number() : 0;
      tokens.expect(")");
    }
    ColumnType type = new ColumnType(kind, length, scale, null);
    while (tokens.take("array")) {
      type = ColumnType.array(type);
    }
    return type;
  }

  /// A constraint, if the next word begins one.
  Optional<ConstraintState> constraint() {
    if (tokens.take("unique")) {
      return Optional.of(
          new Unique(tokens.name(), tokens.names(), sqlBehind("where"), tokens.take("deferred")));
    }
    if (tokens.take("check")) {
      return Optional.of(new Check(tokens.name(), tokens.sql()));
    }
    return tokens.take("reference") ? Optional.of(reference()) : Optional.empty();
  }

  private Reference reference() {
    String name = tokens.name();
    String column = parenthesised();
    tokens.expect("to");
    return new Reference(name, column, tokens.name(), parenthesised(), onDelete());
  }

  private String parenthesised() {
    tokens.expect("(");
    String name = tokens.name();
    tokens.expect(")");
    return name;
  }

  private DeleteRule onDelete() {
    if (!tokens.take("on")) {
      return DeleteRule.PROTECT;
    }
    tokens.expect("delete");
    if (tokens.take("set")) {
      return tokens.take("null") ? DeleteRule.SET_NULL : named("default", DeleteRule.SET_DEFAULT);
    }
    return tokens.take("cascade") ? DeleteRule.CASCADE : named("restrict", DeleteRule.RESTRICT);
  }

  private DeleteRule named(String word, DeleteRule rule) {
    tokens.expect(word);
    return rule;
  }

  /// An index, with the word that begins it.
  IndexState index() {
    tokens.expect("index");
    String name = tokens.name();
    String expression = sqlBehind("on");
    List<String> columns = expression.isEmpty() ? tokens.names() : List.of();
    List<String> include = tokens.take("include") ? tokens.names() : List.of();
    return new IndexState(name, columns, expression, sqlBehind("where"), include);
  }

  /// SQL behind a word; empty if the word does not come.
  String sqlBehind(String word) {
    return tokens.take(word) ? tokens.sql() : "";
  }
}
