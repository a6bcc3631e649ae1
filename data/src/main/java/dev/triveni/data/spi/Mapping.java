package dev.triveni.data.spi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;

/// An entity and its table: fields, relations, constraints, indexes. Immutable.
public final class Mapping<E> {
  private final Class<E> type;
  private final String table;
  private final Mapper<E> mapper;
  private final List<Field> fields;
  private final List<Relation> relations;
  private final List<Constraint> constraints;
  private final List<Index> indexes;
  private final Set<String> secrets;
  private final int[] ids;
  private final int version;

  private Mapping(Builder<E> builder) {
    this.type = builder.type;
    this.table = builder.table;
    this.mapper = builder.mapper;
    this.fields = List.copyOf(builder.fields);
    this.relations = List.copyOf(builder.relations);
    this.constraints = List.copyOf(builder.constraints);
    this.indexes = List.copyOf(builder.indexes);
    this.secrets = Set.copyOf(builder.secrets);
    this.ids = indexes(fields, Field::isId);
    this.version =
        IntStream.of(indexes(fields, field -> field.role() == Field.Role.VERSION))
            .findFirst()
            .orElse(-1);
  }

  private static int[] indexes(List<Field> fields, java.util.function.Predicate<Field> chosen) {
    return IntStream.range(0, fields.size()).filter(i -> chosen.test(fields.get(i))).toArray();
  }

  /// Begins the description of an entity.
  public static <E> Builder<E> of(Class<E> type, String table, Mapper<E> mapper) {
    return new Builder<>(type, table, mapper);
  }

  /// The class of the entity.
  public Class<E> type() {
    return type;
  }

  /// The name of the table.
  public String table() {
    return table;
  }

  /// What reads and writes rows.
  public Mapper<E> mapper() {
    return mapper;
  }

  /// The columns in their order.
  public List<Field> fields() {
    return fields;
  }

  /// The relations in their order.
  public List<Relation> relations() {
    return relations;
  }

  /// What the database holds rows to.
  public List<Constraint> constraints() {
    return constraints;
  }

  /// What the database finds rows by.
  public List<Index> indexes() {
    return indexes;
  }

  /// Whether no text may tell what a field holds.
  public boolean isSecret(Field field) {
    return secrets.contains(field.component());
  }

  /// Whether it has a field of which no text may tell what it holds.
  public boolean hasSecrets() {
    return !secrets.isEmpty();
  }

  /// The numbers of the fields that are the identity.
  public int[] ids() {
    return ids.clone();
  }

  /// The number of the one field that is the identity.
  public int id() {
    if (ids.length != 1) {
      throw new IllegalStateException(
          "TRV-DATA-002 %s has a composite key, and this needs an id of one column. Name all of its columns in a filter instead."
              .formatted(type.getSimpleName()));
    }
    return ids[0];
  }

  /// The field that is the identity.
  public Field idField() {
    return fields.get(id());
  }

  /// The number of the field that counts changes; -1 if there is none.
  public int version() {
    return version;
  }

  /// The number of the field with this column; -1 if there is none.
  public int indexOfColumn(String column) {
    return IntStream.range(0, fields.size())
        .filter(i -> fields.get(i).column().equals(column))
        .findFirst()
        .orElse(-1);
  }

  /// The number of a relation.
  public int indexOf(Relation relation) {
    return relations.indexOf(relation);
  }

  /// The relation that a component holds.
  public Relation relation(String name) {
    return relations.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name));
  }

  /// The name of the table.
  @Override
  public String toString() {
    return table;
  }

  /// A condition that the database holds every row to. Immutable.
  ///
  /// @param kind which
  /// @param name the name in the database
  /// @param columns the columns that are unique together; none for a check
  /// @param sql the check, or which rows are unique; empty if all
  /// @param message what somebody is told who breaks it; may be empty
  /// @param deferred whether it is checked only when the transaction ends
  public record Constraint(
      Kind kind, String name, List<String> columns, String sql, String message, boolean deferred) {

    /// The kinds of constraints.
    public enum Kind {
      /// No two rows have the same.
      UNIQUE,
      /// A condition.
      CHECK
    }

    /// Copies the list.
    public Constraint {
      columns = List.copyOf(columns);
    }
  }

  /// An index. Immutable.
  ///
  /// @param name the name in the database
  /// @param columns the columns in order; none for an expression
  /// @param expression what is indexed, as SQL; empty for columns
  /// @param where which rows; empty if all
  /// @param include the columns that are only kept along
  public record Index(
      String name, List<String> columns, String expression, String where, List<String> include) {

    /// Copies the lists.
    public Index {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
    }
  }

  /// Collects what a mapping is made of. Used by one thread.
  public static final class Builder<E> {
    private final Class<E> type;
    private final String table;
    private final Mapper<E> mapper;
    private final List<Field> fields = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final Set<String> secrets = new HashSet<>();

    private Builder(Class<E> type, String table, Mapper<E> mapper) {
      this.type = type;
      this.table = table;
      this.mapper = mapper;
    }

    /// Adds a column.
    public Builder<E> field(Field field) {
      fields.add(field);
      return this;
    }

    /// Adds a relation.
    public Builder<E> relation(Relation relation) {
      relations.add(relation);
      return this;
    }

    /// Adds a constraint.
    public Builder<E> constraint(Constraint constraint) {
      constraints.add(constraint);
      return this;
    }

    /// Adds an index.
    public Builder<E> index(Index index) {
      indexes.add(index);
      return this;
    }

    /// Keeps what a component holds out of all texts.
    public Builder<E> secret(String component) {
      secrets.add(component);
      return this;
    }

    /// The description.
    public Mapping<E> build() {
      return new Mapping<>(this);
    }
  }
}
