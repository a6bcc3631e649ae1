package dev.triveni.processor.entities;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The text of the class that reads and writes rows.
final class MapperSource {
  private final EntityType entity;
  private final List<Member> values;

  MapperSource(EntityType entity) {
    this.entity = entity;
    this.values = entity.values();
  }

  String text() {
    return """
      private static final class Rows implements Mapper<%1$s> {
        @Override
        public %1$s read(Row row) throws java.sql.SQLException {
          return new %1$s(
    %2$s);
        }

        @Override
        @SuppressWarnings("unchecked") // values are taken as they were given
        public %1$s make(Object[] v) {
          return new %1$s(
    %3$s);
        }

        @Override
        public Object[] values(%1$s e) {
          return new Object[] {
    %4$s
          };
        }

        @Override
        public Object related(%1$s e, int relation) {
          return switch (relation) {
    %5$s        default -> null;
          };
        }
      }
    """
        .formatted(
            entity.type(),
            lines(entity.members(), this::read),
            lines(entity.members(), this::made),
            lines(values, member -> "e." + member.name() + "()"),
            cases());
  }

  private static String lines(List<Member> members, Function<Member, String> line) {
    return members.stream()
        .map(member -> "          " + line.apply(member))
        .collect(Collectors.joining(",\n"));
  }

  private String read(Member member) {
    return switch (member) {
      case Member.Value value -> read(value);
      case Member.One one ->
          "row.ref(%d, %d, Kept.%s)"
              .formatted(values.indexOf(one), entity.relations().indexOf(one), one.name());
      case Member.Several several ->
          "row.many(%d, %d, Kept.%s)"
              .formatted(
                  entity.relations().indexOf(several),
                  values.indexOf(entity.id()),
                  entity.id().name());
    };
  }

  private String read(Member.Value value) {
    int column = values.indexOf(value);
    return value.type().read().isEmpty()
        ? "row.value(%d, Kept.%s)".formatted(column, value.name())
        : "row.%s(%d)".formatted(value.type().read(), column);
  }

  private String made(Member member) {
    String type =
        switch (member) {
          case Member.Value value -> value.type().type();
          case Member.One one -> "Ref<" + one.target().type() + ">";
          case Member.Several several -> "Many<" + several.target().type() + ">";
        };
    String cast = type.equals("java.lang.Object") ? "" : "(" + type + ") ";
    return "%sv[%d]".formatted(cast, values.indexOf(member));
  }

  private String cases() {
    List<Member> relations = entity.relations();
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < relations.size(); i++) {
      cases.append("        case %d -> e.%s();\n".formatted(i, relations.get(i).name()));
    }
    return cases.toString();
  }
}
