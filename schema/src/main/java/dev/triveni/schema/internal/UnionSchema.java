package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.DocComments;
import dev.triveni.schema.Kind;
import dev.triveni.schema.internal.constraint.OrderedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A sealed interface of records: an object with one member that says which record it is.
final class UnionSchema implements TypeSchema {
  private final TypeUse use;
  private final String discriminator;
  private Map<String, RecordSchema> byTag = Map.of();
  private final Map<Class<?>, String> tags = new HashMap<>();

  UnionSchema(TypeUse use, String discriminator) {
    this.use = use;
    this.discriminator = discriminator;
  }

  /// The member that says which record an object is, and what it says.
  record Tag(String member, String value) {}

  /// Tells the records by their tags, once, before the first use.
  void define(Map<String, RecordSchema> alternatives) {
    byTag = new LinkedHashMap<>(alternatives);
    alternatives.forEach((tag, schema) -> tags.put(schema.use().raw(), tag));
  }

  @Override
  public Kind kind() {
    return Kind.UNION;
  }

  @Override
  public Object read(Input in) {
    if (in.token() != Token.OBJECT) {
      return in.refuse(
          "model_attributes_type",
          "Input should be a valid dictionary or object to extract fields from",
          Map.of(),
          Reach.holdsSecret(this));
    }
    Input.Tagged tagged = in.tagged(discriminator);
    RecordSchema alternative = tagged.tag() instanceof String tag ? byTag.get(tag) : null;
    return alternative == null
        ? refuse(tagged, in)
        : alternative.readMembers(tagged.rest(), discriminator);
  }

  private Object refuse(Input.Tagged tagged, Input in) {
    while (tagged.rest().nextMember()) {
      tagged.rest().skip();
    }
    if (tagged.found()) {
      unknownTag(tagged.tag(), in);
    } else {
      in.mistakes.add(
          "union_tag_not_found",
          "Unable to extract tag using discriminator '%s'".formatted(discriminator),
          OrderedMap.of("discriminator", "'" + discriminator + "'"),
          Reach.holdsSecret(this));
    }
    return Signal.FAILED;
  }

  private void unknownTag(@Nullable Object value, Input in) {
    String tag = Texts.clean(String.valueOf(value));
    String expected =
        byTag.keySet().stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
    in.mistakes.add(
        "union_tag_invalid",
        "Input tag '%s' found using '%s' does not match any of the expected tags: %s"
            .formatted(tag, discriminator, expected),
        OrderedMap.of(
            "discriminator", "'" + discriminator + "'", "tag", tag, "expected_tags", expected),
        Reach.holdsSecret(this));
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    String tag = tags.get(value.getClass());
    out.writeStartObject();
    out.writeName(discriminator);
    out.writeString(tag);
    alternative(tag).writeMembers(value, out);
    out.writeEndObject();
  }

  private RecordSchema alternative(@Nullable String tag) {
    RecordSchema schema = byTag.get(tag);
    if (schema == null) {
      throw new IllegalStateException("%s has no alternative %s".formatted(use, tag));
    }
    return schema;
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    boolean output = direction == Direction.OUTPUT && Reach.dependsOnDirection(this);
    Names names = Names.of(use, output ? "-Output" : "");
    return definitions.refer(
        names.identity(), names.candidates(), () -> keywords(definitions, direction));
  }

  private Map<String, Object> keywords(Definitions definitions, Direction direction) {
    List<Object> references = new ArrayList<>();
    Map<String, Object> mapping = new LinkedHashMap<>();
    byTag.forEach((tag, schema) -> {
      Map<String, Object> reference = describe(tag, schema, definitions, direction);
      references.add(reference);
      mapping.put(tag, reference.get("$ref"));
    });
    Map<String, Object> keywords = new LinkedHashMap<>();
    keywords.put("title", use.raw().getSimpleName());
    String doc = DocComments.of(use.raw()).text();
    if (!doc.isEmpty()) {
      keywords.put("description", doc);
    }
    keywords.put("oneOf", references);
    keywords.put("discriminator", OrderedMap.of("propertyName", discriminator, "mapping", mapping));
    return keywords;
  }

  /// An alternative has a definition of its own, because it has the tag among its members.
  private Map<String, Object> describe(
      String tag, RecordSchema schema, Definitions definitions, Direction direction) {
    boolean output = direction == Direction.OUTPUT && Reach.dependsOnDirection(schema);
    Names union = Names.of(use, "");
    Names names = Names.of(schema.use(), output ? "-Output" : "");
    List<String> candidates = new ArrayList<>();
    for (String name : names.candidates()) {
      candidates.add(union.candidates().getFirst() + "_" + name);
    }
    return definitions.refer(
        List.of(union.identity(), names.identity()),
        candidates,
        () -> schema.describeMembers(definitions, direction, new Tag(discriminator, tag)));
  }

  @Override
  public List<TypeSchema> parts() {
    return List.copyOf(byTag.values());
  }
}
