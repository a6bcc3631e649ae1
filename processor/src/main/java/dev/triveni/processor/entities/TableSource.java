package dev.triveni.processor.entities;

import java.util.List;
import java.util.stream.Collectors;

/// The text of a table class.
final class TableSource {
  private final EntityType entity;

  TableSource(EntityType entity) {
    this.entity = entity;
  }

  String text() {
    return """
    %s
    import dev.triveni.data.*;
    import dev.triveni.data.spi.*;

    /// The table of {@link %s}. Generated from its declaration: changes are lost.
    public final class %s extends dev.triveni.data.Table<%s> {
      /// The table, as queries begin with it.
      public static final %s %s = new %s(Place.root(Kept.MAPPING));

    %s
      /// The table at a place of a query.
      public %s(Place place) {
        super(Kept.MAPPING, place);
      }

      /// The table under a name of its own, where one query speaks of it twice.
      public %s as(String name) {
        return new %s(Place.root(Kept.MAPPING, name));
      }

      /// Begins a new entity.
      public Draft create() {
        return new Draft(this, null);
      }

      /// Begins a change of an entity.
      public Draft change(%s entity) {
        return new Draft(this, entity);
      }

    %s
    %s
    %s
    %s}
    """
        .formatted(
            entity.home().isEmpty() ? "" : "package " + entity.home() + ";\n",
            entity.type(),
            entity.tableClass(),
            entity.type(),
            entity.tableClass(),
            entity.constant(),
            entity.tableClass(),
            columns(),
            entity.tableClass(),
            entity.tableClass(),
            entity.tableClass(),
            entity.type(),
            relations(),
            new DraftSource(entity).text(),
            kept(),
            new MapperSource(entity).text());
  }

  private String columns() {
    StringBuilder text = new StringBuilder();
    List<Member> columns = entity.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Member.Value value) {
        text.append(
            """
              /// The column `%s`.
              public final %s %s = %s(%d, Kept.%s);

            """
                .formatted(
                    value.column(),
                    value.type().column(),
                    value.name(),
                    value.type().factory(),
                    i,
                    value.name()));
      }
    }
    return text.toString();
  }

  private String relations() {
    StringBuilder text = new StringBuilder();
    List<Member> relations = entity.relations();
    for (int i = 0; i < relations.size(); i++) {
      Member.Target target = target(relations.get(i));
      text.append(
          """
            private %1$s %2$s;

            /// The other end of `%2$s`.
            public %1$s %2$s() {
              if (%2$s == null) {
                %2$s = new %1$s(beyond(%3$d));
              }
              return %2$s;
            }

          """
              .formatted(target.table(), relations.get(i).name(), i));
    }
    return text.toString();
  }

  private static Member.Target target(Member member) {
    return switch (member) {
      case Member.One one -> one.target();
      case Member.Several several -> several.target();
      case Member.Value value -> throw new IllegalArgumentException(value.name());
    };
  }

  private String kept() {
    String types = entity.columns().stream().map(TableSource::type).collect(Collectors.joining());
    return """
      private static final class Kept {
    %s    static final Mapping<%s> MAPPING =
            Mapping.of(%s.class, %s, new Rows())
    %s            .build();
      }
    """
        .formatted(types, entity.type(), entity.type(), Names.literal(entity.table()), calls());
  }

  private static String type(Member member) {
    KnownType type = known(member);
    return "    static final Type<%s> %s = %s;\n"
        .formatted(type.type(), member.name(), type.kept());
  }

  static KnownType known(Member member) {
    return switch (member) {
      case Member.Value value -> value.type();
      case Member.One one -> one.target().id();
      case Member.Several several -> throw new IllegalArgumentException(several.name());
    };
  }

  private String calls() {
    StringBuilder text = new StringBuilder();
    entity.columns().forEach(member -> text.append(call(field(member))));
    entity.relations().forEach(member -> text.append(call(relation(member))));
    entity.rules().forEach(rule -> text.append(call(rule)));
    Secrets.of(entity.element())
        .forEach(secret -> text.append(call(".secret(%s)".formatted(Names.literal(secret)))));
    return text.toString();
  }

  private static String call(String call) {
    return "            " + call + "\n";
  }

  private static String field(Member member) {
    return switch (member) {
      case Member.Value value ->
          ".field(Field.of(\"%s\", %s, %s)%s%s%s)"
              .formatted(
                  value.name(),
                  Names.literal(value.column()),
                  value.name(),
                  value.role().equals("PLAIN") ? "" : ".as(Field.Role." + value.role() + ")",
                  value.nullable() ? ".orNull()" : "",
                  String.join("", value.options()));
      case Member.One one ->
          ".field(Field.of(\"%s\", %s, %s)%s%s)"
              .formatted(
                  one.name(),
                  Names.literal(one.column()),
                  one.name(),
                  one.nullable() ? ".orNull()" : "",
                  String.join("", one.options()));
      case Member.Several several -> throw new IllegalArgumentException(several.name());
    };
  }

  private static String relation(Member member) {
    return switch (member) {
      case Member.One one ->
          ".relation(new Relation.One(\"%s\", () -> %s.%s.mapping(), %s, %s, DeleteRule.%s))"
              .formatted(
                  one.name(),
                  one.target().table(),
                  one.target().constant(),
                  Names.literal(one.column()),
                  one.nullable(),
                  one.onDelete());
      case Member.Several several -> ".relation(" + several.relation() + ")";
      case Member.Value value -> throw new IllegalArgumentException(value.name());
    };
  }
}
