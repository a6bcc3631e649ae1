package dev.triveni.web.internal.form;

import dev.triveni.schema.Kind;
import dev.triveni.schema.Member;
import dev.triveni.schema.Schema;
import dev.triveni.web.Form;
import dev.triveni.web.Upload;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the tree that a schema reads of the fields of a form. Immutable.
public final class FormTree {
  private final List<Field> fields;
  private final boolean takesOthers;

  /// @param takesOthers whether fields that are not declared belong to the tree
  private FormTree(List<Field> fields, boolean takesOthers) {
    this.fields = fields;
    this.takesOthers = takesOthers;
  }

  /// What a member looks like in a form.
  private enum Shape {
    TEXT,
    CHECKBOX,
    TEXTS,
    FILE,
    FILES,
    RECORD,
    RECORDS;

    boolean isFile() {
      return this == FILE || this == FILES;
    }
  }

  private record Field(
      String name, List<String> aliases, Shape shape, boolean required, FormTree inner) {

    /// The texts that are given under its name, or else under another one.
    List<String> texts(String prefix, FormFields filled) {
      return Stream.concat(Stream.of(name), aliases.stream())
          .map(each -> filled.texts(prefix + each))
          .filter(texts -> !texts.isEmpty())
          .findFirst()
          .orElse(List.of());
    }

    boolean isCalled(String other) {
      return name.equals(other) || aliases.contains(other);
    }
  }

  /// A tree for this schema. A record inside itself is not looked for.
  public static FormTree of(Schema<?> schema) {
    return of(schema, Set.of());
  }

  private static FormTree of(Schema<?> schema, Set<Type> outer) {
    Set<Type> around = new LinkedHashSet<>(outer);
    around.add(schema.type());
    List<Field> fields = new ArrayList<>();
    for (Member member : schema.members()) {
      Shape shape = shape(member.schema());
      Schema<?> record = shape == Shape.RECORD ? inside(member.schema()) : member.schema();
      Schema<?> inner = shape == Shape.RECORDS ? element(record) : record;
      if (!around.contains(inner.type())) {
        fields.add(
            new Field(
                member.name(), member.aliases(), shape, member.isRequired(), of(inner, around)));
      }
    }
    return new FormTree(List.copyOf(fields), schema.extra().isPresent());
  }

  private static Shape shape(Schema<?> schema) {
    if (inside(schema).type() == Upload.class) {
      return Shape.FILE;
    }
    return switch (schema.kind()) {
      case OBJECT -> Shape.RECORD;
      case LIST -> ofList(element(schema));
      case SCALAR, MAP, UNION, ANY ->
          schema.type() == boolean.class && schema.isRequired() ? Shape.CHECKBOX : Shape.TEXT;
    };
  }

  private static Shape ofList(Schema<?> element) {
    if (element.type() == Upload.class) {
      return Shape.FILES;
    }
    return element.kind() == Kind.OBJECT ? Shape.RECORDS : Shape.TEXTS;
  }

  /// What a list holds, also one in an `Optional`.
  private static Schema<?> element(Schema<?> list) {
    Schema<?> element = inside(list).element().orElse(list);
    return element;
  }

  /// What an `Optional` may hold.
  private static Schema<?> inside(Schema<?> schema) {
    return schema.type().getTypeName().startsWith("java.util.Optional<")
        ? schema.element().orElse(schema)
        : schema;
  }

  /// Whether a form of it may have files.
  public boolean hasFiles() {
    return fields.stream().anyMatch(field -> field.shape.isFile() || field.inner.hasFiles());
  }

  /// The tree of a form.
  public Map<String, Object> of(Form form) {
    return below("", FormFields.of(form));
  }

  private Map<String, Object> below(String prefix, FormFields filled) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Field field : fields) {
      String name = prefix + field.name;
      switch (field.shape) {
        case TEXT -> putLast(field.texts(prefix, filled), field, tree);
        case CHECKBOX -> {
          List<String> texts = field.texts(prefix, filled);
          tree.put(field.name, texts.isEmpty() ? "false" : texts.getLast());
        }
        case TEXTS -> putAll(field.texts(prefix, filled), field, tree);
        case FILE -> putLast(filled.filesOrTexts(name), field, tree);
        case FILES -> putAll(filled.filesOrTexts(name), field, tree);
        case RECORD -> {
          if (field.required || filled.hasAny(name + ".")) {
            tree.put(field.name, field.inner.below(name + ".", filled));
          }
        }
        case RECORDS -> putAll(rows(name + ".", field, filled), field, tree);
      }
    }
    if (takesOthers) {
      addOthers(prefix, filled, tree);
    }
    return tree;
  }

  /// Adds the fields that no member is called like: a text, or a list of several.
  private void addOthers(String prefix, FormFields filled, Map<String, Object> tree) {
    filled
        .texts()
        .forEach((name, texts) -> {
          String rest = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
          String first = rest.split("\\.", 2)[0];
          if (!rest.isEmpty() && fields.stream().noneMatch(field -> field.isCalled(first))) {
            tree.put(rest, texts.size() == 1 ? texts.getFirst() : texts);
          }
        });
  }

  private static void putLast(List<?> values, Field field, Map<String, Object> tree) {
    if (!values.isEmpty()) {
      tree.put(field.name, values.getLast());
    }
  }

  private static void putAll(List<?> values, Field field, Map<String, Object> tree) {
    if (field.required || !values.isEmpty()) {
      tree.put(field.name, values);
    }
  }

  /// The rows in the order of their numbers; those where nothing was filled in are not there.
  private static List<Object> rows(String prefix, Field field, FormFields filled) {
    List<Object> rows = new ArrayList<>();
    for (int number : filled.numbers(prefix)) {
      rows.add(field.inner.below(prefix + number + ".", filled));
    }
    return rows;
  }
}
