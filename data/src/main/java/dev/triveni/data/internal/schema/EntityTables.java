package dev.triveni.data.internal.schema;

import dev.triveni.data.DeleteRule;
import dev.triveni.data.internal.schema.ConstraintState.Check;
import dev.triveni.data.internal.schema.ConstraintState.Reference;
import dev.triveni.data.internal.schema.ConstraintState.Unique;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Field.Role;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Relation;
import dev.triveni.data.spi.Relation.Joined;
import dev.triveni.data.spi.Relation.One;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Makes tables of entities.
final class EntityTables {
  private EntityTables() {}

  /// The table of an entity itself.
  static TableState own(Mapping<?> entity) {
    List<String> key =
        Arrays.stream(entity.ids()).mapToObj(id -> entity.fields().get(id).column()).toList();
    return new TableState(
        entity.table(),
        entity.fields().stream().map(EntityTables::column).toList(),
        key,
        constraints(entity),
        indexes(entity));
  }

  private static ColumnState column(Field field) {
    boolean numbered = field.role() == Role.GIVEN_ID && field.type().java() != UUID.class;
    return new ColumnState(
        field.column(),
        field.type().column(),
        field.nullable(),
        numbered,
        field.defaultSql(),
        field.generatedSql(),
        field.type().allowed(),
        field.comment());
  }

  private static List<ConstraintState> constraints(Mapping<?> entity) {
    List<ConstraintState> constraints = new ArrayList<>();
    for (Field field : entity.fields()) {
      if (field.unique()) {
        constraints.add(
            new Unique(
                "%s_%s_key".formatted(entity.table(), field.column()),
                List.of(field.column()),
                "",
                false));
      }
    }
    for (Mapping.Constraint one : entity.constraints()) {
      constraints.add(
          switch (one.kind()) {
            case UNIQUE -> new Unique(one.name(), one.columns(), one.sql(), one.deferred());
            case CHECK -> new Check(one.name(), one.sql());
          });
    }
    for (Relation relation : entity.relations()) {
      if (relation instanceof One one) {
        constraints.add(reference(entity.table(), one.column(), one.target(), one.onDelete()));
      }
    }
    return constraints;
  }

  private static Reference reference(
      String table, String column, Mapping<?> target, DeleteRule onDelete) {
    return new Reference(
        "%s_%s_fkey".formatted(table, column),
        column,
        target.table(),
        target.idField().column(),
        onDelete);
  }

  private static List<IndexState> indexes(Mapping<?> entity) {
    List<IndexState> indexes = new ArrayList<>();
    for (Relation relation : entity.relations()) {
      if (relation instanceof One one && !isUnique(entity, one.column())) {
        indexes.add(index(entity.table(), one.column()));
      }
    }
    entity
        .indexes()
        .forEach(one ->
            indexes.add(
                new IndexState(
                    one.name(), one.columns(), one.expression(), one.where(), one.include())));
    return indexes;
  }

  private static boolean isUnique(Mapping<?> entity, String column) {
    return entity.fields().get(entity.indexOfColumn(column)).unique();
  }

  private static IndexState index(String table, String column) {
    return new IndexState("%s_%s_idx".formatted(table, column), List.of(column), "", "", List.of());
  }

  /// The tables of pairs that are made for an entity.
  static List<TableState> pairs(Mapping<?> entity) {
    return entity.relations().stream()
        .filter(relation -> relation instanceof Joined joined && joined.owned())
        .map(relation -> pairs((Joined) relation, entity))
        .toList();
  }

  private static TableState pairs(Joined joined, Mapping<?> entity) {
    return new TableState(
        joined.through(),
        List.of(
            naming(joined.own(), entity.idField()),
            naming(joined.others(), joined.target().idField())),
        List.of(joined.own(), joined.others()),
        List.of(
            reference(joined.through(), joined.own(), entity, DeleteRule.CASCADE),
            reference(joined.through(), joined.others(), joined.target(), DeleteRule.CASCADE)),
        List.of(index(joined.through(), joined.others())));
  }

  private static ColumnState naming(String column, Field id) {
    return new ColumnState(column, id.type().column(), false, false, "", "", List.of(), "");
  }
}
