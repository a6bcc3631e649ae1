package dev.triveni.data;

import dev.triveni.data.internal.jdbc.Connections;
import dev.triveni.data.internal.jdbc.Isolation;

/// A transaction that is not the usual one. Immutable.
///
/// ```
/// db.transaction().serializable().retrying(3).run(() -> transfer(from, to, amount));
/// ```
public final class TransactionChoices {
  private final Connections connections;
  private final Isolation isolation;
  private final int attempts;

  TransactionChoices(Connections connections, Isolation isolation, int attempts) {
    this.connections = connections;
    this.isolation = isolation;
    this.attempts = attempts;
  }

  /// As if no other transaction ran at the same time.
  public TransactionChoices serializable() {
    return new TransactionChoices(connections, Isolation.SERIALIZABLE, attempts);
  }

  /// What was read once stays as it was.
  public TransactionChoices repeatableRead() {
    return new TransactionChoices(connections, Isolation.REPEATABLE_READ, attempts);
  }

  /// What others have committed is seen at once.
  public TransactionChoices readCommitted() {
    return new TransactionChoices(connections, Isolation.READ_COMMITTED, attempts);
  }

  /// Tried so many times at most, where another transaction is in the way.
  public TransactionChoices retrying(int most) {
    return new TransactionChoices(connections, isolation, most);
  }

  /// Does something in the transaction. It must bear being repeated, if that was chosen.
  public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
    for (int attempt = 1; ; attempt++) {
      try {
        return connections.inTransaction(isolation, work);
      } catch (ContentionException busy) {
        if (attempt >= attempts || connections.isInTransaction()) {
          throw busy;
        }
      }
    }
  }

  /// Does something in the transaction.
  public void run(Runnable work) {
    call(() -> {
      work.run();
      return 0;
    });
  }
}
