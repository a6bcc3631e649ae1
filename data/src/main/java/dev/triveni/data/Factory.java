package dev.triveni.data;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Makes entities for tests, of which only what matters must be said. Thread-safe.
///
/// ```
/// var authors = Factory.of(db, n -> AUTHOR.create().name("Author " + n));
/// var articles =
///     Factory.of(db, n -> ARTICLE.create().title("Article " + n).author(authors.one()));
///
/// Article draft = articles.one(it -> it.status(DRAFT));
/// ```
public final class Factory<E, D extends Draft<E, D>> {
  private final Database db;
  private final IntFunction<D> drafts;
  private final AtomicInteger last = new AtomicInteger();

  private Factory(Database db, IntFunction<D> drafts) {
    this.db = db;
    this.drafts = drafts;
  }

  /// Makes entities in a database.
  ///
  /// @param drafts begins the entity with a number, which counts from one
  public static <E, D extends Draft<E, D>> Factory<E, D> of(Database db, IntFunction<D> drafts) {
    return new Factory<>(db, drafts);
  }

  /// Saves another one.
  public E one() {
    return one(draft -> draft);
  }

  /// Saves another one, which differs in what is said.
  public E one(UnaryOperator<D> change) {
    return change.apply(drafts.apply(last.incrementAndGet())).save(db);
  }

  /// Saves so many.
  public List<E> list(int count) {
    return list(count, draft -> draft);
  }

  /// Saves so many, which differ in what is said.
  public List<E> list(int count, UnaryOperator<D> change) {
    return IntStream.range(0, count).mapToObj(_ -> one(change)).toList();
  }
}
