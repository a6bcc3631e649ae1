package dev.triveni.data;

import dev.triveni.data.internal.query.EntityText;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Type;
import java.util.List;

/// The table of an entity, as queries speak of it: what the processor generates has a field for
/// each column and a method for each relation. Immutable.
public abstract non-sealed class Table<E> implements Selectable<E> {
  private final Mapping<E> mapping;
  private final Place place;

  /// For generated classes: the table at a place of a query.
  protected Table(Mapping<E> mapping, Place place) {
    this.mapping = mapping;
    this.place = place;
  }

  /// The description of the entity.
  public final Mapping<E> mapping() {
    return mapping;
  }

  /// Where the table stands in a query.
  public final Place place() {
    return place;
  }

  /// For generated classes: the place at the other end of a relation.
  protected final Place beyond(int relation) {
    return place.to(mapping.relations().get(relation));
  }

  /// For generated classes: a column of texts.
  protected final TextColumn text(int field, Type<String> type) {
    return new TextColumn(key(field, type));
  }

  /// For generated classes: a column of numbers.
  protected final <T extends Number> NumberColumn<T> number(int field, Type<T> type) {
    return new NumberColumn<>(key(field, type));
  }

  /// For generated classes: a column of dates or times.
  protected final <T> TimeColumn<T> time(int field, Type<T> type) {
    return new TimeColumn<>(key(field, type));
  }

  /// For generated classes: a column that is true or false.
  protected final FlagColumn flag(int field, Type<Boolean> type) {
    return new FlagColumn(key(field, type));
  }

  /// For generated classes: a column of values that can be smaller or larger than others.
  protected final <T> OrderedColumn<T> ordered(int field, Type<T> type) {
    return new OrderedColumn<>(key(field, type));
  }

  /// For generated classes: a column of values that are equal or not.
  protected final <T> ValueColumn<T> valued(int field, Type<T> type) {
    return new ValueColumn<>(key(field, type));
  }

  /// For generated classes: a column of JSON.
  protected final <T> JsonColumn<T> json(int field, Type<T> type) {
    return new JsonColumn<>(key(field, type));
  }

  /// For generated classes: a column of lists.
  protected final <T> ListColumn<T> list(int field, Type<List<T>> type) {
    return new ListColumn<>(key(field, type));
  }

  private <T> ColumnKey<T> key(int field, Type<T> type) {
    return new ColumnKey<>(place, mapping.fields().get(field), type);
  }

  /// An entity as text, without its secrets: what `toString` of one that has some returns.
  public final String text(E entity) {
    return EntityText.of(mapping, entity);
  }

  /// The relations to here, as a user writes them.
  @Override
  public final String toString() {
    return place.toString();
  }
}
