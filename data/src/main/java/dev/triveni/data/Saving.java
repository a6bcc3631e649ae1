package dev.triveni.data;

import java.util.function.Supplier;

/// Saves an entity that may be there already, also where several do so at once. Immutable.
record Saving<E>(Database database, Query<E> query) {

  E found(Supplier<? extends Draft<E, ?>> draft) {
    return query.find().orElseGet(() -> save(draft.get(), () -> {}));
  }

  E changed(Supplier<? extends Draft<E, ?>> draft, Assignment... changes) {
    return query.update(changes) > 0 ? query.get() : save(draft.get(), () -> query.update(changes));
  }

  /// Who comes second does what is to be done with the entity of who came first.
  private E save(Draft<E, ?> draft, Runnable otherwise) {
    try {
      return database.transaction(() -> draft.save(database));
    } catch (ConstraintException broken) {
      if (broken.rule() != ConstraintException.Rule.UNIQUE) {
        throw broken;
      }
      otherwise.run();
      return query.find().orElseThrow(() -> broken);
    }
  }
}
