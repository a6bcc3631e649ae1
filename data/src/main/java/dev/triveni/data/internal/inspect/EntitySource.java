package dev.triveni.data.internal.inspect;

import dev.triveni.data.DeleteRule;
import dev.triveni.data.internal.schema.ColumnState;
import dev.triveni.data.internal.schema.ConstraintState.Check;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.ConstraintState.Unique;
import dev.triveni.data.internal.schema.IndexState;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.schema.TableState;
import dev.triveni.data.spi.ColumnType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Writes an entity for a table. Used by one thread.
public final class EntitySource {
  private final TableState table;
  private final String packageName;
  private final TreeSet<String> imports = new TreeSet<>();

  private EntitySource(TableState table, String packageName) {
    this.table = table;
    this.packageName = packageName;
  }

  /// The sources for all tables, by the names of their files.
  public static Map<String, String> of(SchemaState tables, String packageName) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (TableState table : tables.tables()) {
      sources.put(type(table.name()) + ".java", new EntitySource(table, packageName).source());
    }
    return sources;
  }

  private String source() {
    String components =
        table.columns().stream().map(this::component).collect(Collectors.joining(",\n    "));
    String above = above();
    imports.add("dev.triveni.data.Entity");
    return "package %s;\n\n%s\n/// A row of %s.\n%s%s\npublic record %s(\n    %s) {}\n"
        .formatted(
            packageName,
            imports.stream().map("import %s;\n"::formatted).collect(Collectors.joining()),
            table.name(),
            entity(),
            above,
            type(table.name()),
            components);
  }

  private String entity() {
    return snake(type(table.name())).equals(table.name())
        ? "@Entity"
        : "@Entity(%s)".formatted(literal(table.name()));
  }

  private String above() {
    StringBuilder text = new StringBuilder();
    table.constraints().stream()
        .filter(one -> one instanceof Unique unique && unique.columns().size() > 1)
        .forEach(one -> text.append(rule("Unique", one.name(), one.columns())));
    table.constraints().stream()
        .filter(Check.class::isInstance)
        .forEach(one -> text.append(check((Check) one)));
    table.indexes().stream()
        .filter(one -> !isOfReference(one))
        .forEach(one -> text.append(rule("Index", one.name(), one.columns())));
    return text.toString();
  }

  private String check(Check check) {
    imports.add("dev.triveni.data.Check");
    return "\n@Check(value = %s, name = %s)".formatted(literal(check.sql()), literal(check.name()));
  }

  private String rule(String annotation, String name, List<String> columns) {
    imports.add("dev.triveni.data." + annotation);
    return "\n@%s(value = {%s}, name = %s)"
        .formatted(
            annotation,
            columns.stream()
                .map(column -> literal(component(column)))
                .collect(Collectors.joining(", ")),
            literal(name));
  }

  /// A reference gets its index by itself.
  private boolean isOfReference(IndexState index) {
    return index.columns().size() == 1 && reference(index.columns().getFirst()).isPresent();
  }

  private Optional<Reference> reference(String column) {
    return table.references().stream().filter(one -> one.column().equals(column)).findFirst();
  }

  private String component(ColumnState column) {
    Optional<Reference> reference = reference(column.name());
    boolean isKey = table.key().contains(column.name());
    StringBuilder text = new StringBuilder();
    if (isKey) {
      text.append(annotation("Id"));
    }
    reference
        .filter(one -> one.onDelete() != DeleteRule.PROTECT)
        .ifPresent(one -> text.append(onDelete(one)));
    if (isUnique(column.name())) {
      text.append(annotation("Unique"));
    }
    text.append(column(column));
    text.append(kind(column.type()));
    if (column.nullable() || column.identity()) {
      imports.add("org.jspecify.annotations.Nullable");
      text.append(column.type().kind() == ColumnType.Kind.BYTES ? "" : "@Nullable ");
    }
    return text.append(reference.map(one -> ref(one.table())).orElseGet(() -> java(column)))
        .append(' ')
        .append(component(column.name()))
        .toString();
  }

  private String onDelete(Reference reference) {
    imports.add("dev.triveni.data.DeleteRule");
    return annotation("OnDelete(DeleteRule.%s)".formatted(reference.onDelete()));
  }

  private String annotation(String text) {
    imports.add("dev.triveni.data." + text.replaceAll("\\(.*", ""));
    return "@" + text + " ";
  }

  private boolean isUnique(String column) {
    return table.constraints().stream()
        .anyMatch(one -> one instanceof Unique && one.columns().equals(List.of(column)));
  }

  /// What the name and the type do not say: another name of the column, digits, defaults.
  private String column(ColumnState column) {
    Map<String, String> parts = new LinkedHashMap<>();
    String implied =
        snake(component(column.name())) + (reference(column.name()).isPresent() ? "_id" : "");
    if (!implied.equals(column.name())) {
      parts.put("name", literal(column.name()));
    }
    if (column.type().kind() == ColumnType.Kind.DECIMAL && column.type().length() > 0) {
      parts.put("precision", String.valueOf(column.type().length()));
      parts.put("scale", String.valueOf(column.type().scale()));
    }
    if (!column.defaultSql().isEmpty()) {
      parts.put("defaultSql", literal(column.defaultSql()));
    }
    if (column.isGenerated()) {
      parts.put("generated", literal(column.generatedSql()));
    }
    if (!column.comment().isEmpty()) {
      parts.put("comment", literal(column.comment()));
    }
    return parts.isEmpty()
        ? ""
        : annotation(
            parts.entrySet().stream()
                .map(one -> one.getKey() + " = " + one.getValue())
                .collect(Collectors.joining(", ", "Column(", ")")));
  }

  private String kind(ColumnType type) {
    return switch (type.kind()) {
      case TEXT -> annotation("Text");
      case JSON -> annotation("Json");
      case VARCHAR -> type.length() == 0 ? "" : size(type.length());
      default -> "";
    };
  }

  private String size(int length) {
    imports.add("jakarta.validation.constraints.Size");
    return "@Size(max = %d) ".formatted(length);
  }

  private String ref(String target) {
    imports.add("dev.triveni.data.Ref");
    return "Ref<%s>".formatted(type(target));
  }

  private String java(ColumnState column) {
    boolean boxed = column.nullable() || column.identity();
    return boxed && column.type().kind() == ColumnType.Kind.BYTES
        ? "byte @Nullable []"
        : java(column.type(), boxed);
  }

  private String java(ColumnType type, boolean boxed) {
    return switch (type.kind()) {
      case BOOLEAN -> boxed ? "Boolean" : "boolean";
      case SMALLINT -> boxed ? "Short" : "short";
      case INTEGER -> boxed ? "Integer" : "int";
      case BIGINT -> boxed ? "Long" : "long";
      case REAL -> boxed ? "Float" : "float";
      case DOUBLE -> boxed ? "Double" : "double";
      case DECIMAL -> imported("java.math.BigDecimal");
      case VARCHAR, TEXT -> "String";
      case DATE -> imported("java.time.LocalDate");
      case TIME -> imported("java.time.LocalTime");
      case TIMESTAMP -> imported("java.time.LocalDateTime");
      case INSTANT -> imported("java.time.Instant");
      case UUID -> imported("java.util.UUID");
      case BYTES -> "byte[]";
      case JSON -> imported("java.util.Map") + "<String, Object>";
      case ARRAY ->
          imported("java.util.List")
              + "<"
              + java(Objects.requireNonNull(type.element()), true)
              + ">";
    };
  }

  private String imported(String name) {
    imports.add(name);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /// The component for a column; a reference is called without the `_id` of its column.
  private String component(String column) {
    String plain = reference(column).isPresent() ? column.replaceFirst("_id$", "") : column;
    String type = type(plain);
    return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }

  private static String type(String name) {
    StringBuilder text = new StringBuilder();
    for (String word : name.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        text.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return text.isEmpty() || Character.isDigit(text.charAt(0)) ? "T" + text : text.toString();
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
