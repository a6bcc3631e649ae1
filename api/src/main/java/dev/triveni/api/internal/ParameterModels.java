package dev.triveni.api.internal;

import dev.triveni.api.internal.Argument.FromHead;
import dev.triveni.api.internal.Argument.FromModel;
import dev.triveni.api.internal.Argument.ModelMember;
import dev.triveni.api.internal.Argument.Notice;
import dev.triveni.api.internal.Argument.Others;
import dev.triveni.api.internal.Argument.Part;
import dev.triveni.schema.Member;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes parameters of records whose components are values of the path, the query, the header or
/// the cookies.
///
/// @param method what has the parameter
/// @param hyphens whether names that are not declared have hyphens
record ParameterModels(Schemas schemas, Problems problems, Invocable method, boolean hyphens) {

  /// The parameter that takes this record.
  FromModel of(Part part, Schema<?> schema, Others others, Notice notice) {
    List<ModelMember> members =
        schema.members().stream()
            .map(member ->
                new ModelMember(
                    member.name(), head(part, schema, member, notice), member.aliases()))
            .toList();
    return new FromModel(part, schema, members, others);
  }

  private FromHead head(Part part, Schema<?> schema, Member member, Notice notice) {
    if (!RequestSources.isText(member.schema())) {
      problems.add(
          "TRV-API-100",
          method.place(),
          "Component '%s' of %s is taken from the %s, which holds text, and %s cannot be read from"
                  .formatted(
                      member.component(),
                      schema.type().getTypeName(),
                      part.word(),
                      member.schema().type().getTypeName())
              + " text.",
          "Use scalars and lists of scalars, or take the record from the body.");
    }
    return new FromHead(part, name(member), member.schema(), member.doc(), notice, Map.of());
  }

  /// A name that is declared stays.
  private String name(Member member) {
    boolean isDeclared = !member.name().equals(schemas.naming().apply(member.component()));
    return hyphens && !isDeclared ? fieldName(member.component()) : member.name();
  }

  /// A name in Java as header fields are written: `userAgent` is `user-agent`.
  static String fieldName(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
