package dev.triveni.web.internal.session;

import dev.triveni.web.SessionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Sessions in a map that is ordered by their last use. Thread-safe.
public final class MemorySessions implements SessionStore {
  private static final float LOAD = 0.75f;

  private final InstantSource clock;
  private final Map<String, Kept> entries;

  private record Kept(byte[] content, Instant expiry) {}

  /// An empty store.
  public MemorySessions(int capacity, InstantSource clock) {
    this.clock = clock;
    this.entries =
        new LinkedHashMap<>(16, LOAD, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  public synchronized Optional<byte[]> find(String id) {
    Kept entry = entries.get(id);
    if (entry != null && !entry.expiry().isAfter(clock.instant())) {
      entries.remove(id);
      return Optional.empty();
    }
    return Optional.ofNullable(entry).map(Kept::content);
  }

  @Override
  public synchronized void save(String id, byte[] content, Instant expiry) {
    entries.put(id, new Kept(content, expiry));
  }

  @Override
  public synchronized boolean replace(String id, byte[] content, Instant expiry) {
    boolean isThere = find(id).isPresent();
    if (isThere) {
      save(id, content, expiry);
    }
    return isThere;
  }

  @Override
  public synchronized void delete(String id) {
    entries.remove(id);
  }
}
