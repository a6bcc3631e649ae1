package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.DocComments;
import dev.triveni.schema.internal.constraint.OrderedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Describes the object that a record is in JSON.
///
/// @param docs the record's doc comments
record ObjectKeywords(Definitions definitions, Direction direction, DocComments docs) {

  /// The JSON Schema of the object.
  ///
  /// @param extra what other members are; null for anything
  /// @param tag a member that tells this record from others, if any
  Map<String, Object> describe(
      TypeUse use,
      List<RecordMember> members,
      List<RecordMember> computed,
      @Nullable Object extra,
      UnionSchema.@Nullable Tag tag) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    if (tag != null) {
      properties.put(tag.member(), OrderedMap.of("type", "string", "const", tag.value()));
      required.add(tag.member());
    }
    for (RecordMember member : members) {
      if (direction == Direction.INPUT ? !member.isReadOnly() : !member.isSecret()) {
        properties.put(member.name(), describe(member));
        if (isRequired(member)) {
          required.add(member.name());
        }
      }
    }
    if (direction == Direction.OUTPUT) {
      for (RecordMember member : computed) {
        properties.put(member.name(), readOnly(described(member, computedDoc(use, member))));
        required.add(member.name());
      }
    }
    return keywords(use, properties, required, extra);
  }

  private Map<String, Object> keywords(
      TypeUse use, Map<String, Object> properties, List<String> required, @Nullable Object extra) {
    Map<String, Object> keywords = new LinkedHashMap<>();
    keywords.put("type", "object");
    keywords.put("title", use.raw().getSimpleName());
    if (!docs.text().isEmpty()) {
      keywords.put("description", docs.text());
    }
    keywords.put("properties", properties);
    if (!required.isEmpty()) {
      keywords.put("required", required);
    }
    if (extra != null) {
      keywords.put("additionalProperties", extra);
    }
    return keywords;
  }

  private Map<String, Object> describe(RecordMember member) {
    Map<String, Object> schema = described(member, docs.component(member.component()));
    return member.isReadOnly() ? readOnly(schema) : schema;
  }

  private Map<String, Object> described(RecordMember member, String doc) {
    Map<String, Object> schema = member.schema().describe(definitions, direction);
    return doc.isEmpty() ? schema : Keywords.with(schema, Map.of("description", doc));
  }

  private static Map<String, Object> readOnly(Map<String, Object> schema) {
    return Keywords.with(schema, Map.of("readOnly", true));
  }

  private String computedDoc(TypeUse use, RecordMember member) {
    try {
      return docs.method(use.raw().getDeclaredMethod(member.component())).text();
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean isRequired(RecordMember member) {
    Object absent = member.schema().whenAbsent();
    boolean always = direction == Direction.OUTPUT && member.schema().declaredDefault().isPresent();
    return absent == Signal.MISSING || always;
  }
}
