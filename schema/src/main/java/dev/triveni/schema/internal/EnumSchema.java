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

/// An enum: a constant's name, or what `@Name` says, in JSON.
final class EnumSchema implements KeySchema {
  private final TypeUse use;
  private final Map<String, Object> byName;
  private final SerializedString[] names;
  private final String expected;

  /// @param byName the constants in their order
  EnumSchema(TypeUse use, Map<String, Object> byName) {
    this.use = use;
    this.byName = byName;
    this.names =
        byName.keySet().stream().map(SerializedString::new).toArray(SerializedString[]::new);
    this.expected = expected(List.copyOf(byName.keySet()));
  }

  /// The names as pydantic lists them: `'a', 'b' or 'c'`.
  static String expected(List<String> names) {
    List<String> quoted = names.stream().map(name -> "'" + name + "'").toList();
    return quoted.size() < 2
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or " + quoted.getLast();
  }

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public Object read(Input in) {
    @Nullable Object constant = in.token() == Token.STRING ? byName.get(in.string()) : null;
    return constant == null
        ? in.refuse("enum", "Input should be " + expected, Map.of("expected", expected))
        : constant;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeString(names[((Enum<?>) value).ordinal()]);
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
    keywords.put("type", "string");
    keywords.put("title", use.raw().getSimpleName());
    String description = description(docs);
    if (!description.isEmpty()) {
      keywords.put("description", description);
    }
    keywords.put("enum", List.copyOf(byName.keySet()));
    return keywords;
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
