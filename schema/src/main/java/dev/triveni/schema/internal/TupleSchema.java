package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.DocComments;
import dev.triveni.schema.Kind;
import dev.triveni.schema.internal.constraint.OrderedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A record with `@Tuple`: in JSON an array of its components.
record TupleSchema(RecordSchema whole) implements TypeSchema {

  @Override
  public Kind kind() {
    return Kind.LIST;
  }

  @Override
  public Object read(Input in) {
    if (in.token() != Token.ARRAY) {
      return in.refuse(
          "tuple_type", "Input should be a valid tuple", Map.of(), Reach.holdsSecret(whole));
    }
    int start = in.mistakes.count();
    @Nullable Object[] values = new Object[whole.members().size()];
    int sent = readSent(values, in);
    if (sent > values.length) {
      tooLong(sent, in);
    }
    fillAbsent(values, in);
    return in.mistakes.count() == start ? whole.construct(values, in) : Signal.FAILED;
  }

  /// Reads the elements that an array has: [Signal#NULL] stands for null.
  ///
  /// @return how many there are
  private int readSent(@Nullable Object[] values, Input in) {
    int index = 0;
    in.enter();
    for (; in.nextElement(); index++) {
      if (index >= values.length) {
        in.skip();
        continue;
      }
      int before = in.mistakes.count();
      Object value = whole.members().get(index).schema().read(in);
      in.mistakes.within(before, index);
      values[index] = value == null ? Signal.NULL : value;
    }
    return index;
  }

  private void fillAbsent(@Nullable Object[] values, Input in) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == Signal.NULL) {
        values[i] = null;
      } else if (values[i] == null) {
        values[i] = whole.members().get(i).schema().whenAbsent();
        if (values[i] == Signal.MISSING) {
          in.mistakes.missing(i, Reach.holdsSecret(whole));
        }
      }
    }
  }

  private void tooLong(int sent, Input in) {
    int most = whole.members().size();
    in.mistakes.add(
        "too_long",
        "Tuple should have at most %d item%s after validation, not %d"
            .formatted(most, most == 1 ? "" : "s", sent),
        OrderedMap.of("field_type", "Tuple", "max_length", most, "actual_length", sent),
        Reach.holdsSecret(whole));
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeStartArray();
    for (RecordMember member : whole.members()) {
      member.writer().write(value, out);
    }
    out.writeEndArray();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    boolean output = direction == Direction.OUTPUT && Reach.dependsOnDirection(this);
    Names names = Names.of(whole.use(), output ? "-Output" : "");
    return definitions.refer(
        names.identity(), names.candidates(), () -> keywords(definitions, direction));
  }

  private Map<String, Object> keywords(Definitions definitions, Direction direction) {
    DocComments docs = DocComments.of(whole.use().raw());
    Map<String, Object> keywords = new LinkedHashMap<>();
    keywords.put("type", "array");
    keywords.put("title", whole.use().raw().getSimpleName());
    if (!docs.text().isEmpty()) {
      keywords.put("description", docs.text());
    }
    keywords.put("prefixItems", items(docs, definitions, direction));
    keywords.put("minItems", direction == Direction.OUTPUT ? whole.members().size() : needed());
    keywords.put("maxItems", whole.members().size());
    return Keywords.with(keywords, whole.said());
  }

  private List<Map<String, Object>> items(
      DocComments docs, Definitions definitions, Direction direction) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (RecordMember member : whole.members()) {
      String doc = docs.component(member.component());
      items.add(
          Keywords.with(
              member.schema().describe(definitions, direction),
              doc.isEmpty() ? Map.of() : Map.of("description", doc)));
    }
    return items;
  }

  /// How many elements an input has at least.
  private int needed() {
    int needed = whole.members().size();
    while (needed > 0 && whole.members().get(needed - 1).schema().whenAbsent() != Signal.MISSING) {
      needed--;
    }
    return needed;
  }

  @Override
  public List<TypeSchema> parts() {
    return whole.parts();
  }
}
