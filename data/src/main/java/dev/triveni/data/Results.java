package dev.triveni.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a query gives when it is run; each of these methods runs it. Immutable.
public sealed interface Results<T> permits Query, Rows {

  /// All of it.
  List<T> list();

  /// The one there is.
  ///
  /// @throws NotFoundException if there is none
  /// @throws NotUniqueException if there are several
  T get();

  /// The one there may be.
  ///
  /// @throws NotUniqueException if there are several
  Optional<T> find();

  /// The first, in the order of the query; of entities without an order, in that of their ids.
  Optional<T> first();

  /// The last, in the order of the query; of entities without an order, in that of their ids.
  Optional<T> last();

  /// How many there are.
  long count();

  /// Whether there is one at least.
  boolean exists();

  /// Gives each to somebody, while only few are held in memory.
  void forEach(Consumer<T> consumer);

  /// The query as SQL, with question marks for values.
  String sql();

  /// How the database would run the query, in its own words.
  default String explain() {
    return explain(PlanFormat.TEXT);
  }

  /// How the database would run the query, in a form for programs.
  String explain(PlanFormat format);

  /// How the database has just run the query, in its own words, with times.
  String explainRun();
}
