package dev.triveni.data.internal.query;

import dev.triveni.data.IncompleteException;
import dev.triveni.data.Many;
import dev.triveni.data.NotFoundException;
import dev.triveni.data.Ref;
import dev.triveni.data.StaleException;
import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Operation;
import dev.triveni.data.internal.ast.Statement.Conflict;
import dev.triveni.data.internal.ast.Statement.Delete;
import dev.triveni.data.internal.ast.Statement.Insert;
import dev.triveni.data.internal.ast.Statement.Update;
import dev.triveni.data.internal.jdbc.Executor;
import dev.triveni.data.internal.jdbc.Isolation;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Field.Role;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Relation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes single entities. Used by one thread.
///
/// The values of an entity are those of its fields, where a reference stands for its id, and behind
/// them its relations to many.
public final class Writing<E> {
  private final Executor executor;
  private final Clock clock;
  private final Mapping<E> mapping;
  private final List<Field> fields;
  private final Telling<E> telling;

  /// Writes entities of a mapping.
  public Writing(Executor executor, Clock clock, Mapping<E> mapping, Telling<E> telling) {
    this.executor = executor;
    this.clock = clock;
    this.mapping = mapping;
    this.fields = mapping.fields();
    this.telling = telling;
  }

  /// The values of an entity of which nothing is known.
  public static @Nullable Object[] empty(Mapping<?> mapping) {
    List<Relation> many = many(mapping);
    @Nullable Object[] values = new Object[mapping.fields().size() + many.size()];
    Arrays.fill(values, mapping.fields().size(), values.length, Many.none());
    return values;
  }

  private static List<Relation> many(Mapping<?> mapping) {
    return mapping.relations().stream().filter(Relation::isMany).toList();
  }

  /// Inserts a row, and gives its entity.
  public E insert(@Nullable Object[] values, BitSet set) {
    Insert insert = prepared(values, set, Conflict.FAIL);
    int[] given =
        IntStream.range(0, fields.size()).filter(i -> isGiven(fields.get(i), set.get(i))).toArray();
    List<Field> returned = IntStream.of(given).mapToObj(fields::get).toList();
    return related(
        values,
        set,
        () -> {
          telling.saving(values, set, true);
          @Nullable Object[] answers =
              Violations.explained(mapping, values, () -> executor.insert(insert, returned));
          for (int i = 0; i < given.length; i++) {
            values[given[i]] = answers[i];
          }
          return telling.saved(mapping.mapper().make(values), set, true);
        });
  }

  /// Inserts an entity as it is, and gives it with what the library and the database fill in.
  public E insert(E entity) {
    @Nullable Object[] values = mapping.mapper().values(entity).clone();
    return insert(values, present(values));
  }

  /// Which values of a whole entity are there.
  BitSet present(@Nullable Object[] values) {
    BitSet set = new BitSet();
    for (int i = 0; i < fields.size(); i++) {
      Role role = fields.get(i).role();
      boolean given = role == Role.GIVEN_ID && values[i] == null;
      set.set(i, !given && role != Role.COMPUTED);
    }
    return set;
  }

  /// The insertion of an entity, with what the library knows filled in.
  Insert prepared(@Nullable Object[] values, BitSet set, Conflict conflict) {
    fillIn(values, set, true);
    refuseIncomplete(values, set);
    return insertion(values, set, conflict);
  }

  /// The change of some fields of an entity that is there, whatever its version.
  Update updated(E entity, BitSet chosen) {
    @Nullable Object[] values = mapping.mapper().values(entity).clone();
    BitSet set = (BitSet) chosen.clone();
    List<Node> where = identity(values);
    fillIn(values, set, false);
    refuseIncomplete(values, set);
    return update(values, set, where);
  }

  private Insert insertion(@Nullable Object[] values, BitSet set, Conflict conflict) {
    List<Field> inserted = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    for (int i = set.nextSetBit(0); i >= 0 && i < fields.size(); i = set.nextSetBit(i + 1)) {
      inserted.add(fields.get(i));
      nodes.add(value(i, values[i]));
    }
    return new Insert(mapping, inserted, nodes, conflict);
  }

  private static boolean isGiven(Field field, boolean set) {
    return field.role() == Role.COMPUTED
        || (!set && (field.role() == Role.GIVEN_ID || !field.defaultSql().isEmpty()));
  }

  private Node value(int index, @Nullable Object value) {
    Object column = value instanceof Ref<?> ref ? ref.id() : value;
    return new Node.Value(column, fields.get(index).type());
  }

  /// Fills in what the library knows: moments, versions, random ids.
  void fillIn(@Nullable Object[] values, BitSet set, boolean fresh) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      switch (field.role()) {
        case CREATED_AT -> {
          if (fresh && values[i] == null) {
            put(i, Moments.now(clock, field.type().java()), values, set);
          }
        }
        case UPDATED_AT -> put(i, Moments.now(clock, field.type().java()), values, set);
        case VERSION -> put(i, Moments.next(values[i], field.type().java(), fresh), values, set);
        case GIVEN_ID -> {
          if (fresh && values[i] == null && field.type().java() == UUID.class) {
            put(i, UUID.randomUUID(), values, set);
          }
        }
        case PLAIN, ID, COMPUTED -> {}
      }
    }
  }

  private static void put(int index, Object value, @Nullable Object[] values, BitSet set) {
    values[index] = value;
    set.set(index);
  }

  private void refuseIncomplete(@Nullable Object[] values, BitSet set) {
    List<String> missing =
        IntStream.range(0, fields.size())
            .filter(i -> values[i] == null && mustBeThere(fields.get(i), set.get(i)))
            .mapToObj(i -> fields.get(i).component())
            .toList();
    if (!missing.isEmpty()) {
      throw new IncompleteException(
          "TRV-DATA-025 This %s lacks %s. Set it before save(...), or declare it @Nullable."
              .formatted(mapping.type().getSimpleName(), String.join(", ", missing)));
    }
  }

  private static boolean mustBeThere(Field field, boolean set) {
    return !field.nullable()
        && field.role() != Role.GIVEN_ID
        && field.role() != Role.COMPUTED
        && (set || field.defaultSql().isEmpty());
  }

  /// Writes what was set of a row that is there, and gives its entity.
  public E update(@Nullable Object[] values, BitSet set) {
    if (set.isEmpty()) {
      return mapping.mapper().make(values);
    }
    List<Node> where = identity(values);
    Object version = mapping.version() < 0 ? null : values[mapping.version()];
    if (version != null) {
      where.add(equal(mapping.version(), version));
    }
    fillIn(values, set, false);
    refuseIncomplete(values, set);
    Update update = update(values, set, where);
    return related(
        values,
        set,
        () -> {
          telling.saving(values, set, false);
          if (!update.fields().isEmpty() && change(update, values) == 0) {
            throw gone(values, version);
          }
          return telling.saved(mapping.mapper().make(values), set, false);
        });
  }

  private int change(Update update, @Nullable Object[] values) {
    return Violations.explained(mapping, values, () -> executor.change(update, mapping.table()));
  }

  /// Writes all of an entity that is there, and gives it.
  public E update(E entity) {
    @Nullable Object[] values = mapping.mapper().values(entity).clone();
    BitSet set = present(values);
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isId() || fields.get(i).role() == Role.CREATED_AT) {
        set.clear(i);
      }
    }
    return update(values, set);
  }

  private Update update(@Nullable Object[] values, BitSet set, List<Node> where) {
    List<Field> changed = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    for (int i = set.nextSetBit(0); i >= 0 && i < fields.size(); i = set.nextSetBit(i + 1)) {
      changed.add(fields.get(i));
      nodes.add(value(i, values[i]));
    }
    return new Update(root(), changed, nodes, where);
  }

  private RuntimeException gone(@Nullable Object[] values, @Nullable Object version) {
    String row = "%s with id %s".formatted(mapping.type().getSimpleName(), ids(values));
    return version == null
        ? new NotFoundException(
            "TRV-DATA-026",
            "There is no %s any more, so that nothing was saved.".formatted(row),
            "Somebody else has deleted it.")
        : new StaleException(
            "TRV-DATA-027 %s is not as it was read (version %s): somebody else has changed or deleted it, and nothing was saved. Read it again and repeat the change."
                .formatted(row, version));
  }

  private List<@Nullable Object> ids(@Nullable Object[] values) {
    return IntStream.of(mapping.ids()).<@Nullable Object>mapToObj(id -> values[id]).toList();
  }

  /// Deletes the row of an entity, and tells whether it was there.
  public boolean delete(E entity) {
    List<Node> where = identity(mapping.mapper().values(entity));
    return executor.change(new Delete(root(), where), mapping.table()) > 0;
  }

  private Place root() {
    return Place.root(mapping);
  }

  private List<Node> identity(@Nullable Object[] values) {
    List<Node> conditions = new ArrayList<>();
    for (int id : mapping.ids()) {
      Object value = values[id];
      if (value == null) {
        throw new IncompleteException(
            "TRV-DATA-028 This %s has no id, so that its row cannot be found. Save it as a new one, or use what save(...) returned."
                .formatted(mapping.type().getSimpleName()));
      }
      conditions.add(equal(id, value));
    }
    return conditions;
  }

  private Node equal(int field, Object value) {
    Node column = new Node.Column(root(), fields.get(field));
    return new Node.Call(Operation.EQUAL, List.of(column, value(field, value)));
  }

  /// Writes what an entity is related to, if that was set, in one transaction with the entity.
  private E related(@Nullable Object[] values, BitSet set, Supplier<E> write) {
    if (set.nextSetBit(fields.size()) < 0) {
      return write.get();
    }
    return executor
        .connections()
        .inTransaction(
            Isolation.STANDARD,
            () -> {
              E entity = write.get();
              replacePairs(values, set);
              return entity;
            });
  }

  private void replacePairs(@Nullable Object[] values, BitSet set) {
    Object own = Objects.requireNonNull(values[mapping.id()]);
    int index = fields.size();
    for (Relation relation : many(mapping)) {
      if (set.get(index) && relation instanceof Relation.Joined) {
        List<?> related = ((Many<?>) Objects.requireNonNull(values[index])).list();
        telling.pairs(relation, own).replace(related);
      }
      index++;
    }
  }
}
