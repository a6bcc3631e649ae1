package dev.triveni.data.internal.sql;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.ast.Statement;
import dev.triveni.data.internal.ast.Statement.Conflict;
import dev.triveni.data.internal.ast.Statement.Count;
import dev.triveni.data.internal.ast.Statement.Delete;
import dev.triveni.data.internal.ast.Statement.Insert;
import dev.triveni.data.internal.ast.Statement.Update;
import dev.triveni.data.internal.dialect.Dialect;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Writes the SQL of one statement. Used by one thread.
public final class Renderer {
  private final Dialect dialect;
  private final Map<Node, Integer> slots = new IdentityHashMap<>();

  /// A renderer of a statement with these values, in the order of its trace.
  public Renderer(Dialect dialect, List<Node> values) {
    this.dialect = dialect;
    for (int i = 0; i < values.size(); i++) {
      slots.put(values.get(i), i);
    }
  }

  /// The SQL with the order of its binds.
  public Sql render(Statement statement) {
    Scope scope = new Scope(dialect, new Scope.Aliases(), null);
    return Sql.of(
        switch (statement) {
          case Select select -> new SelectWriter(dialect, slots, scope).write(select);
          case Count(Select select) ->
              "select count(*) from (%s) c"
                  .formatted(new SelectWriter(dialect, slots, scope).write(select));
          case Update update -> update(update, scope);
          case Delete delete -> delete(delete, scope);
          case Insert insert -> insert(insert, scope);
        });
  }

  private String update(Update update, Scope scope) {
    NodeWriter writer = new NodeWriter(dialect, slots, scope);
    scope.open(update.root());
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < update.fields().size(); i++) {
      changes.add(
          dialect.quote(update.fields().get(i).column())
              + " = "
              + writer.value(update.values().get(i), update.fields().get(i).type()));
    }
    String target = scope.from();
    return "update %s set %s%s"
        .formatted(
            target,
            String.join(", ", changes),
            where(update.root(), update.where(), scope, target));
  }

  private String delete(Delete delete, Scope scope) {
    scope.open(delete.root());
    String target = scope.from();
    return "delete from " + target + where(delete.root(), delete.where(), scope, target);
  }

  /// A condition that joins other tables becomes a list of ids: not every database joins here.
  private String where(Place root, List<Node> conditions, Scope scope, String target) {
    String condition = new ConditionWriter(dialect, slots, scope).all(conditions);
    if (scope.from().equals(target)) {
      return condition.isEmpty() ? "" : " where " + condition;
    }
    Scope own = new Scope(dialect, new Scope.Aliases(), null);
    own.open(root);
    Node id = new Node.Column(root, root.mapping().idField());
    Select ids =
        Select.from(root).giving(List.of(new dev.triveni.data.internal.ast.Selected.Value(id)));
    for (Node one : conditions) {
      ids = ids.where(one);
    }
    return " where %s in (%s)"
        .formatted(
            own.column(root, root.mapping().idField().column()),
            new SelectWriter(dialect, slots, new Scope(dialect, offset(), null)).write(ids));
  }

  private static Scope.Aliases offset() {
    Scope.Aliases aliases = new Scope.Aliases();
    aliases.next();
    return aliases;
  }

  private String insert(Insert insert, Scope scope) {
    NodeWriter writer = new NodeWriter(dialect, slots, scope);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < insert.fields().size(); i++) {
      Type<?> type = insert.fields().get(i).type();
      String value = writer.value(insert.values().get(i), type);
      boolean plain = insert.conflict().kind() == Conflict.Kind.FAIL;
      values.add(plain ? value : dialect.sought(value, type.column()));
    }
    return dialect.insert(
        insert.mapping().table(),
        insert.fields().stream().map(Field::column).toList(),
        values,
        insert.conflict());
  }
}
