package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.DocComments;
import dev.triveni.schema.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/// An enum: a constant's name, what `@Name` says, or what its `@Value` method returns, in JSON.
final class EnumSchema implements KeySchema {
  private final TypeUse use;
  private final Map<String, Object> byName;
  private final SerializedString[] names;
  private final boolean numeric;
  private final String expected;

  /// @param byName the constants in their order
  /// @param numeric whether the names are whole numbers
  EnumSchema(TypeUse use, Map<String, Object> byName, boolean numeric) {
    this.use = use;
    this.byName = byName;
    this.names =
        byName.keySet().stream().map(SerializedString::new).toArray(SerializedString[]::new);
    this.numeric = numeric;
    List<String> all = List.copyOf(byName.keySet());
    this.expected = numeric ? alternatives(all) : expected(all);
  }

  /// The names as pydantic lists them: `'a', 'b' or 'c'`.
  static String expected(List<String> names) {
    return alternatives(names.stream().map(name -> "'" + name + "'").toList());
  }

  /// Several things as one may be chosen: `1, 2 or 3`.
  static String alternatives(List<String> all) {
    return all.size() < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
  }

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    @Nullable String name = name(in);
    @Nullable Object constant = name == null ? null : byName.get(name);
    return constant == null
        ? in.refuse("enum", "Input should be " + expected, Map.of("expected", expected))
        : constant;
  }

  private @Nullable String name(Input in) {
    return switch (in.token()) {
      case STRING -> numeric && !in.conversion.readsStrings() ? null : in.string();
      case INTEGER -> numeric ? in.bigInteger().toString() : null;
      case DECIMAL, BOOLEAN, OBJECT, ARRAY, NULL -> null;
    };
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    SerializedString name = names[((Enum<?>) value).ordinal()];
    if (numeric) {
      out.writeNumber(Long.parseLong(name.getValue()));
    } else {
      out.writeString(name);
    }
  }

  @Override
  public String text(Object value) {
    return names[((Enum<?>) value).ordinal()].getValue();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Names candidates = Names.of(use, "");
    return definitions.refer(candidates.identity(), candidates.candidates(), this::keywords);
  }

  private Map<String, Object> keywords() {
    DocComments docs = DocComments.of(use.raw());
    Map<String, Object> keywords = new LinkedHashMap<>();
    keywords.put("type", numeric ? "integer" : "string");
    keywords.put("title", use.raw().getSimpleName());
    String description = description(docs);
    if (!description.isEmpty()) {
      keywords.put("description", description);
    }
    keywords.put("enum", byName.keySet().stream().map(this::inJson).toList());
    return keywords;
  }

  private Object inJson(String name) {
    return numeric ? (Object) Long.valueOf(name) : name;
  }

  private String description(DocComments docs) {
    List<String> lines = new ArrayList<>();
    byName.forEach((name, constant) -> {
      String doc = docs.constant(((Enum<?>) constant).name());
      if (!doc.isEmpty()) {
        lines.add("- `" + name + "`: " + doc);
      }
    });
    String list = String.join("\n", lines);
    return docs.text().isEmpty() || list.isEmpty()
        ? docs.text() + list
        : docs.text() + "\n\n" + list;
  }
}
