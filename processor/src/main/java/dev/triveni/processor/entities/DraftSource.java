package dev.triveni.processor.entities;

import java.util.List;

/// The text of the class that makes and changes entities.
final class DraftSource {
  private final EntityType entity;

  DraftSource(EntityType entity) {
    this.entity = entity;
  }

  String text() {
    StringBuilder setters = new StringBuilder();
    List<Member> values = entity.values();
    for (int i = 0; i < values.size(); i++) {
      setters.append(setter(values.get(i), i));
    }
    return """
      /// An entity that is being made or changed. Used by one thread.
      public static final class Draft extends dev.triveni.data.Draft<%s, Draft> {
        private Draft(%s table, %s before) {
          super(table, before);
        }

    %s  }
    """
        .formatted(entity.type(), entity.tableClass(), entity.type(), setters);
  }

  private static String setter(Member member, int index) {
    return switch (member) {
      case Member.Value value -> value(value, index);
      case Member.One one -> one(one, index);
      case Member.Several several -> several(several, index);
    };
  }

  private static String value(Member.Value value, int index) {
    return switch (value.role()) {
      case "PLAIN", "ID" ->
          """
              /// Sets `%1$s`.
              public Draft %1$s(%2$s %1$s) {
                return put(%3$d, %1$s);
              }

          """
              .formatted(value.name(), value.type().type(), index);
      default -> "";
    };
  }

  private static String one(Member.One one, int index) {
    return """
        /// Sets `%1$s`.
        public Draft %1$s(%2$s %1$s) {
          return put(%3$d, %1$s == null ? null : Ref.to(%4$s.%5$s, %1$s));
        }

        /// Sets `%1$s`.
        public Draft %1$s(Ref<%2$s> %1$s) {
          return put(%3$d, %1$s);
        }

    """
        .formatted(
            one.name(), one.target().type(), index, one.target().table(), one.target().constant());
  }

  private static String several(Member.Several several, int index) {
    return several.relation().startsWith("new Relation.Joined")
        ? """
            /// Sets `%1$s`: these, and no others.
            public Draft %1$s(%2$s... %1$s) {
              return put(%3$d, Many.of(java.util.List.of(%1$s)));
            }

            /// Sets `%1$s`: these, and no others.
            public Draft %1$s(java.util.Collection<%2$s> %1$s) {
              return put(%3$d, Many.of(java.util.List.copyOf(%1$s)));
            }

        """
            .formatted(several.name(), several.target().type(), index)
        : "";
  }
}
