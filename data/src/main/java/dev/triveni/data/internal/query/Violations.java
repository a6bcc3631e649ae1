package dev.triveni.data.internal.query;

import dev.triveni.data.ConstraintException;
import dev.triveni.data.ConstraintException.Violation;
import dev.triveni.data.Ref;
import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Relation;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells of a row that the database refuses which entity it is of, which components are wrong and
/// what they hold; never what is secret.
public final class Violations {
  private static final Pattern COLUMN = Pattern.compile("column \"(\\w+)");
  private static final int LONGEST = 80;

  private final Mapping<?> mapping;
  private final @Nullable Object @Nullable [] row;

  private Violations(Mapping<?> mapping, @Nullable Object @Nullable [] row) {
    this.mapping = mapping;
    this.row = row;
  }

  /// Does something with a row of an entity.
  ///
  /// @param row the values of the entity; null if it is not known which row is meant
  public static <T> T explained(
      Mapping<?> mapping, @Nullable Object @Nullable [] row, Supplier<T> work) {
    try {
      return work.get();
    } catch (ConstraintException bare) {
      if (!bare.table().equals(mapping.table()) || !bare.violation().components().isEmpty()) {
        throw bare;
      }
      throw new Violations(mapping, row).explain(bare);
    }
  }

  private ConstraintException explain(ConstraintException bare) {
    List<Field> fields = fields(bare);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Field field : fields) {
      if (row != null && !mapping.isSecret(field)) {
        values.put(field.component(), shown(row[mapping.fields().indexOf(field)]));
      }
    }
    Violation violation =
        new Violation(
            bare.rule(),
            bare.table(),
            fields.stream().map(Field::column).toList(),
            fields.stream().map(Field::component).toList(),
            values,
            bare.constraint());
    return new ConstraintException(
        detail(violation),
        violation,
        mapping.hasSecrets() ? withoutText(bare.getCause()) : bare.getCause());
  }

  private static @Nullable Object shown(@Nullable Object value) {
    return switch (value) {
      case Ref<?> ref -> ref.id();
      case String text when text.length() > LONGEST -> text.substring(0, LONGEST) + "…";
      case null, default -> value;
    };
  }

  /// What the database says may contain the whole row.
  private static @Nullable Throwable withoutText(@Nullable Throwable cause) {
    if (cause instanceof SQLException sql) {
      SQLException silent =
          new SQLException(
              "(what the database said is left out, since the row has a secret)",
              sql.getSQLState(),
              sql.getErrorCode());
      silent.setStackTrace(sql.getStackTrace());
      return silent;
    }
    return cause;
  }

  private List<Field> fields(ConstraintException bare) {
    return switch (bare.rule()) {
      case NOT_NULL -> named(bare);
      case TOO_LONG -> tooLong(bare);
      case UNIQUE, REFERENCE, CHECK ->
          columns(bare.constraint()).stream()
              .map(mapping::indexOfColumn)
              .filter(index -> index >= 0)
              .map(mapping.fields()::get)
              .toList();
    };
  }

  private List<Field> named(ConstraintException bare) {
    Throwable cause = bare.getCause();
    Matcher column = COLUMN.matcher(String.valueOf(cause == null ? "" : cause.getMessage()));
    return column.find()
        ? mapping.fields().stream().filter(field -> field.column().equals(column.group(1))).toList()
        : List.of();
  }

  private List<Field> tooLong(ConstraintException bare) {
    List<Field> named = named(bare);
    @Nullable Object @Nullable [] known = row;
    return !named.isEmpty() || known == null
        ? named
        : mapping.fields().stream()
            .filter(field ->
                known[mapping.fields().indexOf(field)] instanceof String text
                    && field.type().column().length() > 0
                    && text.length() > field.type().column().length())
            .toList();
  }

  private List<String> columns(String constraint) {
    TableState table =
        SchemaState.of(List.<Mapping<?>>of(mapping)).table(mapping.table()).orElseThrow();
    if (is(constraint, table.name() + "_pkey") || constraint.startsWith("PRIMARY")) {
      return table.key();
    }
    Stream<String> checked =
        table.columns().stream()
            .map(column -> column.name())
            .filter(column -> constraint.equals(table.name() + "_" + column + "_check"));
    return Stream.concat(
            checked,
            table.constraints().stream()
                .filter(each -> is(constraint, each.name()))
                .map(ConstraintState::columns)
                .flatMap(List::stream))
        .distinct()
        .toList();
  }

  /// H2 names the index that it keeps a constraint by.
  private static boolean is(String told, String name) {
    return told.equals(name) || told.startsWith(name + "_INDEX");
  }

  private String detail(Violation violation) {
    String entity = mapping.type().getSimpleName();
    String told = told(violation.constraint());
    if (!told.isEmpty()) {
      return told;
    }
    String what = described(violation);
    return switch (violation.rule()) {
      case UNIQUE -> "There is %s %s%s already.".formatted(article(entity), entity, with(what));
      case REFERENCE -> "There is no %s that this %s names.".formatted(target(violation), entity);
      case CHECK -> "This %s%s is not allowed.".formatted(entity, with(what));
      case NOT_NULL ->
          "This %s has no %s.".formatted(entity, names(violation.components(), "value"));
      case TOO_LONG ->
          "The %s of this %s is too long.".formatted(names(violation.components(), "text"), entity);
    };
  }

  private static String article(String word) {
    return "AEIOU".indexOf(word.charAt(0)) >= 0 ? "an" : "a";
  }

  private static String with(String what) {
    return what.isEmpty() ? "" : " with " + what;
  }

  private static String names(List<String> components, String otherwise) {
    return components.isEmpty() ? otherwise : String.join(" and ", components);
  }

  /// What the declaration says to somebody who breaks the rule.
  private String told(String constraint) {
    return mapping.constraints().stream()
        .filter(each -> is(constraint, each.name()))
        .map(Mapping.Constraint::message)
        .findFirst()
        .orElse("");
  }

  private static String described(Violation violation) {
    return violation.components().stream()
        .map(component ->
            violation.values().containsKey(component)
                ? component + " " + quoted(violation.values().get(component))
                : "this " + component)
        .collect(Collectors.joining(" and "));
  }

  private static String quoted(@Nullable Object value) {
    return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
  }

  private String target(Violation violation) {
    return mapping.relations().stream()
        .filter(relation ->
            relation instanceof Relation.One one && violation.columns().contains(one.column()))
        .map(relation ->
            relation.target().type().getSimpleName()
                + violation.values().values().stream()
                    .map(id -> " " + quoted(id))
                    .collect(Collectors.joining()))
        .findFirst()
        .orElse("row");
  }
}
