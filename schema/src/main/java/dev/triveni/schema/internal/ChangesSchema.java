package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A `Changes`: some members of a record. Of a record that needs none it looks like the record.
record ChangesSchema(RecordSchema whole) implements TypeSchema {

  @Override
  public Kind kind() {
    return Kind.OBJECT;
  }

  @Override
  public Object read(Input in) {
    if (in.token() != Token.OBJECT) {
      return in.refuse(
          "model_attributes_type",
          "Input should be a valid dictionary or object to extract fields from",
          Map.of(),
          Reach.holdsSecret(whole));
    }
    int start = in.mistakes.count();
    in.enter();
    @Nullable Object[] values = whole.readSent(in, null);
    if (in.mistakes.count() == start) {
      return new SentMembers(whole, values);
    }
    in.mistakes.sort(start, whole::place);
    return Signal.FAILED;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeStartObject();
    ((SentMembers) value)
        .forEach((member, sent) -> {
          if (!member.isSecret()) {
            out.writeName(member.encodedName());
            member.schema().writeNullable(sent, out);
          }
        });
    out.writeEndObject();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    if (direction == Direction.INPUT && isFree()) {
      return whole.describe(definitions, direction);
    }
    boolean output = direction == Direction.OUTPUT && Reach.dependsOnDirection(whole);
    Names names = Names.of(whole.use(), output ? "-Output" : "");
    List<String> candidates = new ArrayList<>();
    names.candidates().forEach(name -> candidates.add("Changes_" + name));
    return definitions.refer(
        List.of("Changes", names.identity()), candidates, () -> keywords(definitions, direction));
  }

  private boolean isFree() {
    return whole.members().stream()
        .noneMatch(member -> member.schema().whenAbsent() == Signal.MISSING);
  }

  /// The record's keywords, with nothing required and no defaults that are not taken.
  private Map<String, Object> keywords(Definitions definitions, Direction direction) {
    Map<String, Object> keywords =
        new LinkedHashMap<>(whole.describeMembers(definitions, direction, null));
    keywords.remove("required");
    keywords.put("title", "Changes of " + keywords.get("title"));
    return keywords;
  }

  @Override
  public List<TypeSchema> parts() {
    return List.of(whole);
  }
}
