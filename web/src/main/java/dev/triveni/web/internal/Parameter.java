package dev.triveni.web.internal;

import dev.triveni.schema.Kind;
import dev.triveni.schema.Member;
import dev.triveni.schema.Schema;
import java.lang.reflect.Type;
import java.util.List;

/// One component of a record as it is given on a command line. Immutable.
record Parameter(Member member, String name) {

  /// Those of a record, in order.
  static List<Parameter> of(Schema<?> schema) {
    return schema.members().stream()
        .map(member -> new Parameter(member, KebabCase.of(member.component())))
        .toList();
  }

  /// Whether it is an argument, which has its place; the others are options, which have a name.
  boolean isArgument() {
    return member.isRequired() && !isFlag();
  }

  boolean isFlag() {
    Type type = member.schema().type();
    return type == boolean.class || type == Boolean.class;
  }

  boolean isList() {
    return member.schema().kind() == Kind.LIST;
  }

  /// How it is written: `<name>`, `--count=1`.
  String shown() {
    String place = isList() ? "<" + name + ">…" : "<" + name + ">";
    return isArgument() ? place : isFlag() ? "--" + name : "--" + name + "=" + value();
  }

  private String value() {
    return isList() ? "…" : member.defaultValue().map(String::valueOf).orElse("…");
  }
}
