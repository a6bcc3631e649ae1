package dev.triveni.data.internal.sql;

import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Relation;
import dev.triveni.data.spi.Relation.Children;
import dev.triveni.data.spi.Relation.Joined;
import dev.triveni.data.spi.Relation.One;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of one `select`: which stand there, and under which names. Used by one thread.
///
/// A table at the end of relations is joined when it is first asked for. A place that is not below
/// any table of this scope belongs to the scope around it.
final class Scope {
  private final Dialect dialect;
  private final Aliases aliases;
  private final @Nullable Scope outer;
  private final Map<Place, String> tables = new HashMap<>();
  private final Map<Place, String> pairs = new HashMap<>();
  private final Set<Place> optional = new HashSet<>();
  private final StringBuilder from = new StringBuilder();

  Scope(Dialect dialect, Aliases aliases, @Nullable Scope outer) {
    this.dialect = dialect;
    this.aliases = aliases;
    this.outer = outer;
  }

  /// Counts the names of tables in one statement. Used by one thread.
  static final class Aliases {
    private int count;

    String next() {
      return "t" + count++;
    }
  }

  /// A scope inside of this one.
  Scope inner() {
    return new Scope(dialect, aliases, this);
  }

  /// The tables and how they are joined.
  String from() {
    return from.toString();
  }

  /// The name of the table at a place, which is joined for it.
  String alias(Place place) {
    return join(place);
  }

  /// Whether several tables are joined.
  boolean isJoined() {
    return tables.size() + pairs.size() > 1;
  }

  /// Begins with the table at a root.
  String open(Place root) {
    String alias = aliases.next();
    tables.put(root, alias);
    from.append(table(root.mapping().table(), alias));
    return alias;
  }

  /// Begins with the rows on the other side of a relation to many, and gives the condition by which
  /// they belong to the row around.
  String openMany(Place many) {
    Place parent = parent(many);
    String owner = outerScope().column(parent, parent.mapping().idField().column());
    String alias = aliases.next();
    return switch (relation(many)) {
      case Children children -> {
        tables.put(many, alias);
        from.append(table(many.mapping().table(), alias));
        yield "%s.%s = %s".formatted(alias, dialect.quote(children.column()), owner);
      }
      case Joined joined -> {
        pairs.put(many, alias);
        from.append(table(joined.through(), alias));
        yield "%s.%s = %s".formatted(alias, dialect.quote(joined.own()), owner);
      }
      case One one -> throw new IllegalArgumentException(one.name());
    };
  }

  /// Joins a table of pairs: only rows that are in a pair are left, once for each.
  void openPairs(Place place) {
    Joined joined = (Joined) relation(place);
    String parent = join(parent(place));
    String alias = aliases.next();
    append(false, joined.through(), alias, joined.own(), parent, id(parent(place)));
    pairs.put(place, alias);
  }

  /// The first relation to many on the way to a place, from what stands here already.
  @Nullable Place firstMany(Place place) {
    Place found = null;
    for (Place at = place; at != null && !isOpen(at); at = at.parent()) {
      if (at.via() != null && relation(at).isMany()) {
        found = at;
      }
    }
    return found;
  }

  /// A column of the table at a place. The id of what a reference names needs no join.
  String column(Place place, String column) {
    Relation via = place.via();
    if (via != null && isSingleId(place, column)) {
      if (via instanceof One one && !isOpenAnywhere(place)) {
        return column(parent(place), one.column());
      }
      if (via instanceof Joined joined) {
        return home(place).pair(place, joined) + "." + dialect.quote(joined.others());
      }
    }
    return home(place).join(place) + "." + dialect.quote(column);
  }

  /// A column of the table at a place, which is joined for it even if it is only its id.
  String joinedColumn(Place place, String column) {
    return home(place).join(place) + "." + dialect.quote(column);
  }

  /// A scope beside this one.
  Scope sibling() {
    return new Scope(dialect, aliases, outer);
  }

  /// Whether rows of a place may be missing where this scope has joined it.
  boolean isOptional(Place place) {
    return home(place).optional.contains(place) || (outer != null && outer.isOptional(place));
  }

  private static boolean isSingleId(Place place, String column) {
    var mapping = place.mapping();
    return mapping.ids().length == 1 && mapping.idField().column().equals(column);
  }

  private boolean isOpen(Place place) {
    return tables.containsKey(place)
        || pairs.containsKey(place)
        || (outer != null && outer.isOpen(place));
  }

  private boolean isOpenAnywhere(Place place) {
    return tables.containsKey(place) || (outer != null && outer.isOpenAnywhere(place));
  }

  /// The scope whose table is nearest to a place.
  private Scope home(Place place) {
    for (Place at = place; at != null; at = at.parent()) {
      for (Scope scope = this; scope != null; scope = scope.outer) {
        if (scope.tables.containsKey(at) || scope.pairs.containsKey(at)) {
          return scope;
        }
      }
    }
    throw new IllegalArgumentException(
        "TRV-DATA-003 The query does not contain %s, so that nothing of it can be asked for. Begin with db.from of that table, or go there by relations from the table it begins with."
            .formatted(place));
  }

  private String join(Place place) {
    String known = tables.get(place);
    if (known != null) {
      return known;
    }
    String alias;
    switch (relation(place)) {
      case One one -> {
        String parent = join(parent(place));
        alias = aliases.next();
        boolean left = one.nullable() || optional.contains(parent(place));
        if (left) {
          optional.add(place);
        }
        append(left, place.mapping().table(), alias, id(place), parent, one.column());
      }
      case Children children -> {
        String parent = join(parent(place));
        alias = aliases.next();
        optional.add(place);
        append(true, place.mapping().table(), alias, children.column(), parent, id(parent(place)));
      }
      case Joined joined -> {
        boolean left = !pairs.containsKey(place) || optional.contains(place);
        String pair = pair(place, joined);
        alias = aliases.next();
        append(left, place.mapping().table(), alias, id(place), pair, joined.others());
      }
    }
    tables.put(place, alias);
    return alias;
  }

  private String pair(Place place, Joined joined) {
    String known = pairs.get(place);
    if (known != null) {
      return known;
    }
    String parent = join(parent(place));
    String alias = aliases.next();
    optional.add(place);
    append(true, joined.through(), alias, joined.own(), parent, id(parent(place)));
    pairs.put(place, alias);
    return alias;
  }

  private void append(
      boolean left, String table, String alias, String column, String other, String otherColumn) {
    from.append(left ? " left join " : " join ")
        .append(table(table, alias))
        .append(
            " on %s.%s = %s.%s"
                .formatted(alias, dialect.quote(column), other, dialect.quote(otherColumn)));
  }

  private String table(String name, String alias) {
    return dialect.quote(name) + " " + alias;
  }

  private static String id(Place place) {
    return place.mapping().idField().column();
  }

  private static Place parent(Place place) {
    return java.util.Objects.requireNonNull(place.parent());
  }

  private static Relation relation(Place place) {
    return java.util.Objects.requireNonNull(place.via());
  }

  private Scope outerScope() {
    return java.util.Objects.requireNonNull(outer);
  }
}
