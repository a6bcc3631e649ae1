package dev.triveni.data.internal.dialect;

import dev.triveni.data.PlanFormat;
import dev.triveni.data.internal.ast.AggregateFunction;
import dev.triveni.data.internal.ast.Lock;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.internal.ast.Statement.Conflict;
import dev.triveni.data.spi.ColumnType;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// H2, the database that comes along.
public final class H2Dialect implements Dialect {

  @Override
  public String name() {
    return "H2";
  }

  @Override
  public String template(Operation operation) {
    return switch (operation) {
      case MATCHES -> "regexp_like({0}, {1})";
      case MATCHES_ANY_CASE -> "regexp_like({0}, {1}, 'i')";
      // Of a moment in a zone, H2 would still see the moment and not what a clock there shows.
      case IN_ZONE ->
          "cast(formatdatetime({0} at time zone {1}, 'yyyy-MM-dd HH:mm:ss.SSSSSS') as timestamp(6))";
      case RANDOM -> "rand()";
      case ISO_YEAR -> "extract(iso_week_year from {0})";
      case WEEK -> "extract(iso_week from {0})";
      case WEEK_BEGIN -> "date_trunc('iso_week', {0})";
      case ISO_WEEKDAY -> "extract(iso_day_of_week from {0})";
      case TO_TIME -> "cast({0} as time(6))";
      case CONTAINS -> "locate({1}, {0}) > 0";
      case POSITION -> "locate({1}, {0})";
      case ROUND -> "round({0}, {1})";
      case LOG -> "log({1}, {0})";
      case CHARACTER -> "char({0})";
      case MD5 -> hash("MD5");
      case SHA1 -> hash("SHA-1");
      case SHA224 -> hash("SHA-224");
      case SHA256 -> hash("SHA-256");
      case SHA384 -> hash("SHA-384");
      case SHA512 -> hash("SHA-512");
      case JSON_OBJECT -> "json_object({:})";
      case JSON_ARRAY -> "json_array({*} null on null)";
      case LIST_AT -> "case when cardinality({0}) >= {1} then ({0})[{1}] end";
      case LIST_HAS -> "array_contains({0}, {1})";
      case JSON_TEXT -> H2Json.TEXT;
      case JSON_NUMBER -> H2Json.NUMBER;
      case JSON_WHOLE -> H2Json.WHOLE;
      case JSON_FLAG -> H2Json.FLAG;
      case JSON_CONTAINS, JSON_HAS_KEY -> "{2}";
      case REVERSE, COLLATE, JSON_LIST_CONTAINS, JSON_WITHIN -> throw lacking(operation);
      case LIST_HAS_ALL, LIST_HAS_ANY, LIST_WITHIN -> throw lacking(operation);
      default -> operation.template();
    };
  }

  private static String hash(String algorithm) {
    return "lower(rawtohex(hash('%s', stringtoutf8({0}))))".formatted(algorithm);
  }

  private static IllegalArgumentException lacking(Object operation) {
    return new IllegalArgumentException(
        "TRV-DATA-350 H2 has no operation %s, which this query asks for. Run it on PostgreSQL, or read the rows and look at them in Java."
            .formatted(operation));
  }

  /// H2 locks the rows of all tables, and knows one strength.
  @Override
  public String lock(Lock lock, List<String> tables) {
    return "for update" + lock.ifHeld().sql();
  }

  @Override
  public String explain(PlanFormat format) {
    if (format != PlanFormat.TEXT) {
      throw lacking("explain in " + format);
    }
    return "explain ";
  }

  @Override
  public String jsonPath(String source, List<Object> steps, String bound) {
    String path = source;
    for (Object step : steps) {
      path = "(" + path + ")" + H2Json.step(step, this);
    }
    return path;
  }

  @Override
  public String template(AggregateFunction function) {
    return switch (function) {
      case JOINED -> "listagg({0}, {1})";
      case EVERY -> "every({0})";
      case SOME -> "any({0})";
      default -> function.template();
    };
  }

  @Override
  public String columnType(ColumnType type) {
    return switch (type.kind()) {
      case BOOLEAN -> "boolean";
      case SMALLINT -> "smallint";
      case INTEGER -> "integer";
      case BIGINT -> "bigint";
      case REAL -> "real";
      case DOUBLE -> "double precision";
      case DECIMAL ->
          type.length() == 0
              ? "decfloat"
              : "numeric(%d, %d)".formatted(type.length(), type.scale());
      case VARCHAR -> type.length() == 0 ? "varchar" : "varchar(%d)".formatted(type.length());
      case TEXT -> "clob";
      case DATE -> "date";
      case TIME -> "time(6)";
      case TIMESTAMP -> "timestamp(6)";
      case INSTANT -> "timestamp(6) with time zone";
      case UUID -> "uuid";
      case BYTES -> "blob";
      case JSON -> "json";
      case ARRAY -> columnType(Objects.requireNonNull(type.element())) + " array";
    };
  }

  @Override
  public String placeholder(ColumnType type) {
    return type.kind() == ColumnType.Kind.JSON ? "? format json" : "?";
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable Object value, ColumnType type)
      throws SQLException {
    if (type.kind() == ColumnType.Kind.JSON && value instanceof String json) {
      statement.setBytes(index, json.getBytes(StandardCharsets.UTF_8));
    } else {
      JdbcBinding.bind(statement, index, value, type);
    }
  }

  @Override
  public boolean ordersNullsFirst() {
    return true;
  }

  /// `merge` inserts, or does something else with the row that is there.
  @Override
  public String insert(String table, List<String> columns, List<String> values, Conflict conflict) {
    if (columns.isEmpty()) {
      return "insert into %s default values".formatted(quote(table));
    }
    if (conflict.kind() == Conflict.Kind.FAIL) {
      return "insert into %s (%s) values (%s)"
          .formatted(quote(table), quoted("", columns), String.join(", ", values));
    }
    return "merge into %s t using (values (%s)) s(%s) on %s%s when not matched then insert (%s) values (%s)"
        .formatted(
            quote(table),
            String.join(", ", values),
            quoted("", columns),
            equal(conflict.unique(), " and "),
            conflict.kind() == Conflict.Kind.OVERWRITE
                ? " when matched then update set " + changes(conflict)
                : "",
            quoted("", columns),
            quoted("s.", columns));
  }

  /// Bytes would be taken for the text of their hexadecimal digits.
  @Override
  public String sought(String value, ColumnType type) {
    return type.kind() == ColumnType.Kind.BYTES ? "cast(%s as varbinary)".formatted(value) : value;
  }

  private String changes(Conflict conflict) {
    return Stream.concat(
            conflict.changed().stream().map(name -> "%1$s = s.%1$s".formatted(quote(name))),
            conflict.counted().stream().map(name -> "%1$s = t.%1$s + 1".formatted(quote(name))))
        .collect(Collectors.joining(", "));
  }

  private String equal(List<String> columns, String between) {
    return columns.stream()
        .map(name -> "t.%1$s = s.%1$s".formatted(quote(name)))
        .collect(Collectors.joining(between));
  }

  private String quoted(String prefix, List<String> names) {
    return names.stream().map(name -> prefix + quote(name)).collect(Collectors.joining(", "));
  }

  @Override
  public boolean commitsDefinitions() {
    return true;
  }

  @Override
  public String renameColumn(String table, String column, String to) {
    return "alter table %s alter column if exists %s rename to %s".formatted(table, column, to);
  }

  @Override
  public boolean hasRichIndexes() {
    return false;
  }

  @Override
  public boolean canIndex(ColumnType.Kind kind) {
    return kind != ColumnType.Kind.TEXT && kind != ColumnType.Kind.BYTES;
  }

  @Override
  public boolean hasDeferredUnique() {
    return false;
  }

  /// A row that stays locked as long as its transaction is open.
  @Override
  public List<String> migrationLock(int seconds) {
    return List.of(
        "set lock_timeout %d".formatted(seconds * 1000),
        "create table if not exists \"triveni_migration_lock\" (\"id\" integer primary key)",
        "merge into \"triveni_migration_lock\" key (\"id\") values (1)",
        "set autocommit off",
        "select \"id\" from \"triveni_migration_lock\" for update");
  }

  @Override
  public Violation violation(String state) {
    return switch (state) {
      case "23505" -> Violation.UNIQUE;
      case "23503", "23506" -> Violation.REFERENCE;
      case "23513" -> Violation.CHECK;
      case "23502" -> Violation.NOT_NULL;
      case "22001" -> Violation.TOO_LONG;
      case "40001", "90131" -> Violation.SERIALIZATION;
      case "HYT00", "57014" -> Violation.LOCKED;
      default -> Violation.OTHER;
    };
  }
}
