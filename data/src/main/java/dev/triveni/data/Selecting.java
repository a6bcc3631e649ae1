package dev.triveni.data;

/// What can be selected of each entity of a query, instead of the entity. Immutable.
public sealed interface Selecting permits Query {

  /// One value of each entity.
  default <T> Rows<T> select(Selectable<T> value) {
    return Rows.of(this, row -> row.at(0, value), value);
  }

  /// What a function makes of two values of each entity.
  default <A, B, R> Rows<R> select(Into.Two<A, B, R> into, Selectable<A> a, Selectable<B> b) {
    return Rows.of(this, row -> into.of(row.at(0, a), row.at(1, b)), a, b);
  }

  /// What a function makes of three values of each entity.
  default <A, B, C, R> Rows<R> select(
      Into.Three<A, B, C, R> into, Selectable<A> a, Selectable<B> b, Selectable<C> c) {
    return Rows.of(this, row -> into.of(row.at(0, a), row.at(1, b), row.at(2, c)), a, b, c);
  }

  /// What a function makes of four values of each entity.
  default <A, B, C, D, R> Rows<R> select(
      Into.Four<A, B, C, D, R> into,
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d) {
    return Rows.of(
        this, row -> into.of(row.at(0, a), row.at(1, b), row.at(2, c), row.at(3, d)), a, b, c, d);
  }

  /// What a function makes of five values of each entity.
  default <A, B, C, D, E, R> Rows<R> select(
      Into.Five<A, B, C, D, E, R> into,
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e) {
    return Rows.of(
        this,
        row -> into.of(row.at(0, a), row.at(1, b), row.at(2, c), row.at(3, d), row.at(4, e)),
        a,
        b,
        c,
        d,
        e);
  }
}
