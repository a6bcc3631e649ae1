package dev.triveni.data.internal.jdbc;

import dev.triveni.data.DataException;
import dev.triveni.data.internal.jdbc.Replicas.Replica;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Gives connections: in a transaction its own, else one that goes back after each use.
/// Thread-safe.
public final class Connections {
  private final Pool pool;
  private final DataSource source;
  private final Replicas replicas;
  private final ScopedValue<Unit> current = ScopedValue.newInstance();

  /// Connections of a pool.
  public Connections(Pool pool) {
    this.pool = pool;
    this.source = pool.source();
    this.replicas = pool.replicas();
  }

  /// Something that is done with a connection.
  @FunctionalInterface
  public interface Work<T> {

    /// Does it.
    T with(Connection connection) throws SQLException;
  }

  /// The innermost unit of work; null outside of any.
  public @Nullable Unit unit() {
    return current.isBound() ? current.get() : null;
  }

  /// Whether a unit of work still runs around the caller.
  public boolean isIn(@Nullable Unit unit) {
    return unit != null && unit.isAround(unit());
  }

  /// Does something with a connection that is held no longer than that.
  public <T> T use(Work<T> work) throws SQLException {
    Unit unit = unit();
    Connection own = unit == null ? null : unit.connection();
    if (own != null) {
      return work.with(own);
    }
    if (unit != null) {
      unit.wrote();
    }
    return borrowed(source, work);
  }

  /// Reads something, and nothing else: outside of transactions from a replica if there is one, as
  /// long as nothing was written in the same unit of work. It may be done twice, if a connection is
  /// lost.
  public <T> T read(Work<T> work) throws SQLException {
    Unit unit = unit();
    Connection own = unit == null ? null : unit.connection();
    if (own != null) {
      return work.with(own);
    }
    Optional<Replica> replica =
        unit != null && unit.hasWritten() ? Optional.empty() : replicas.next();
    if (replica.isPresent()) {
      try {
        return borrowed(replica.get().source(), work);
      } catch (SQLException failure) {
        if (!LostConnection.isGone(failure)) {
          throw failure;
        }
        replica.get().rest(failure);
      }
    }
    try {
      return borrowed(source, work);
    } catch (SQLException failure) {
      if (!LostConnection.is(failure)) {
        throw failure;
      }
      renew();
      return borrowed(source, work);
    }
  }

  /// Takes connections that are idle for lost, because one was.
  public void renew() {
    pool.renew();
  }

  private static <T> T borrowed(DataSource source, Work<T> work) throws SQLException {
    try (Connection borrowed = source.getConnection()) {
      return work.with(borrowed);
    }
  }

  /// Does something in a unit of work, which holds no connection.
  public <T, X extends Throwable> T inUnit(ScopedValue.CallableOp<T, X> work) throws X {
    Unit unit = new Unit(unit(), null);
    try {
      return ScopedValue.where(current, unit).call(work);
    } finally {
      unit.close();
    }
  }

  /// Does something in a transaction, or in a part of the one that runs.
  public <T, X extends Throwable> T inTransaction(
      Isolation isolation, ScopedValue.CallableOp<T, X> work) throws X {
    Unit unit = unit();
    Unit running = unit == null ? null : unit.transaction();
    return running == null
        ? new Transaction(source, current).run(isolation, unit, work)
        : new Nesting(running).run(isolation, work);
  }

  /// Whether a transaction runs around the caller.
  public boolean isInTransaction() {
    Unit unit = unit();
    return unit != null && unit.transaction() != null;
  }

  /// Does something after the transaction is committed; at once outside of any.
  public void afterCommit(Runnable work) {
    Unit unit = unit();
    Unit running = unit == null ? null : unit.transaction();
    if (running == null) {
      work.run();
    } else {
      running.afterCommit().add(work);
    }
  }

  /// The transaction ends by taking everything back.
  public void rollBackAtEnd() {
    Unit unit = unit();
    Unit running = unit == null ? null : unit.transaction();
    if (running == null) {
      throw new DataException(
          "TRV-DATA-008 There is no transaction that could be rolled back. Call this inside of db.transaction(...).");
    }
    running.doom();
  }
}
