package dev.triveni.web;

import dev.triveni.web.internal.session.MemorySessions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Keeps sessions on the server, under ids that nobody can guess. Thread-safe.
///
/// One that is chosen by the configuration (`session.store`) is made by a {@link
/// dev.triveni.web.spi.SessionStoreFactory}. Another process may see the same store: what is
/// replaced or deleted there counts here.
public interface SessionStore {

  /// The content under an id, if there is one that has not expired.
  Optional<byte[]> find(String id);

  /// Keeps content under a new id until it expires.
  void save(String id, byte[] content, Instant expiry);

  /// Replaces the content under an id, if there is one that has not expired: a session that was
  /// deleted meanwhile does not come back.
  ///
  /// @return whether there was one
  boolean replace(String id, byte[] content, Instant expiry);

  /// Deletes what is under an id, if there is anything.
  void delete(String id);

  /// A store in the memory of this process, for up to 100,000 sessions.
  static SessionStore inMemory() {
    return inMemory(100_000, InstantSource.system());
  }

  /// A store in the memory of this process.
  ///
  /// @param capacity how many sessions it keeps; beyond that, the one not used for longest goes
  /// @param clock tells what has expired
  static SessionStore inMemory(int capacity, InstantSource clock) {
    return new MemorySessions(capacity, clock);
  }
}
