package dev.triveni.web.internal.form;

import dev.triveni.schema.Kind;
import dev.triveni.schema.Member;
import dev.triveni.schema.Schema;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    RECORD,
    RECORDS
  }

  private record Field(
      String name, List<String> aliases, Shape shape, boolean required, FormTree inner) {

    /// The texts that are given under its name, or else under another one.
    List<String> texts(String prefix, Map<String, List<String>> filled) {
      return Stream.concat(Stream.of(name), aliases.stream())
          .map(each -> filled.getOrDefault(prefix + each, List.of()))
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
    return switch (schema.kind()) {
      case OBJECT -> Shape.RECORD;
      case LIST -> element(schema).kind() == Kind.OBJECT ? Shape.RECORDS : Shape.TEXTS;
      case SCALAR, MAP, UNION, ANY ->
          schema.type() == boolean.class && schema.isRequired() ? Shape.CHECKBOX : Shape.TEXT;
    };
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

  /// The tree of these fields.
  public Map<String, Object> of(Map<String, List<String>> values) {
    Map<String, List<String>> filled = new LinkedHashMap<>();
    values.forEach((name, all) -> {
      List<String> texts = all.stream().filter(text -> !text.isEmpty()).toList();
      if (!texts.isEmpty()) {
        filled.put(name, texts);
      }
    });
    return below("", filled);
  }

  private Map<String, Object> below(String prefix, Map<String, List<String>> filled) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Field field : fields) {
      String name = prefix + field.name;
      List<String> texts = field.texts(prefix, filled);
      switch (field.shape) {
        case TEXT ->
            texts.stream()
                .skip(Math.max(0, texts.size() - 1))
                .forEach(last -> tree.put(field.name, last));
        case CHECKBOX -> tree.put(field.name, texts.isEmpty() ? "false" : texts.getLast());
        case TEXTS -> put(texts, texts.isEmpty(), field, tree);
        case RECORD ->
            put(field.inner.below(name + ".", filled), hasNone(name + ".", filled), field, tree);
        case RECORDS -> {
          List<Object> rows = rows(name + ".", field, filled);
          put(rows, rows.isEmpty(), field, tree);
        }
      }
    }
    if (takesOthers) {
      addOthers(prefix, filled, tree);
    }
    return tree;
  }

  /// Adds the fields that no member is called like: a text, or a list of several.
  private void addOthers(
      String prefix, Map<String, List<String>> filled, Map<String, Object> tree) {
    filled.forEach((name, texts) -> {
      String rest = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
      String first = rest.split("\\.", 2)[0];
      if (!rest.isEmpty() && fields.stream().noneMatch(field -> field.isCalled(first))) {
        tree.put(rest, texts.size() == 1 ? texts.getFirst() : texts);
      }
    });
  }

  private static void put(Object value, boolean empty, Field field, Map<String, Object> tree) {
    if (!empty || field.required) {
      tree.put(field.name, value);
    }
  }

  private static boolean hasNone(String prefix, Map<String, List<String>> filled) {
    return filled.keySet().stream().noneMatch(name -> name.startsWith(prefix));
  }

  /// The rows in the order of their numbers; those behind the last one that was filled in are not
  /// there.
  private static List<Object> rows(String prefix, Field field, Map<String, List<String>> filled) {
    Set<Integer> numbers = new TreeSet<>();
    for (String name : filled.keySet()) {
      int dot = name.startsWith(prefix) ? name.indexOf('.', prefix.length()) : -1;
      String number = dot < 0 ? "" : name.substring(prefix.length(), dot);
      if (number.matches("[0-9]{1,6}")) {
        numbers.add(Integer.valueOf(number));
      }
    }
    List<Object> rows = new ArrayList<>();
    for (int number : numbers) {
      rows.add(field.inner.below(prefix + number + ".", filled));
    }
    return rows;
  }
}
