package dev.triveni.data.internal.jdbc;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit of work: as long as it runs, relations that were not fetched can still be loaded. A
/// transaction is one with a connection of its own. Used by one thread.
public final class Unit {
  private final @Nullable Unit around;
  private final @Nullable Connection connection;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private boolean open = true;
  private boolean doomed;
  private boolean written;

  Unit(@Nullable Unit around, @Nullable Connection connection) {
    this.around = around;
    this.connection = connection;
  }

  /// The connection of the innermost transaction; null outside of any.
  @Nullable Connection connection() {
    return connection != null || around == null ? connection : around.connection();
  }

  List<Runnable> afterCommit() {
    return afterCommit;
  }

  @Nullable Unit around() {
    return around;
  }

  /// Whether this unit runs, and is `inner` or around it.
  boolean isAround(@Nullable Unit inner) {
    for (Unit unit = inner; unit != null; unit = unit.around) {
      if (unit == this) {
        return open;
      }
    }
    return false;
  }

  /// The innermost transaction of this unit; null if there is none.
  @Nullable Unit transaction() {
    return connection != null || around == null
        ? connection == null ? null : this
        : around.transaction();
  }

  void doom() {
    doomed = true;
  }

  boolean isDoomed() {
    return doomed;
  }

  /// Something was written in this unit, so that it reads where it wrote.
  void wrote() {
    written = true;
    if (around != null) {
      around.wrote();
    }
  }

  boolean hasWritten() {
    return written;
  }

  void close() {
    open = false;
  }
}
