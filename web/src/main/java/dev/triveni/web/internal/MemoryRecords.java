package dev.triveni.web.internal;

import dev.triveni.web.PathKey;
import dev.triveni.web.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Records in memory. Thread-safe.
public final class MemoryRecords<T, D> implements Records<T, D, Long> {
  private final Class<T> type;
  private final Class<D> draftType;
  private final Function<T, Long> key;
  private final BiFunction<Long, D, T> make;
  private final Map<Long, T> byKey = new ConcurrentSkipListMap<>();
  private final AtomicLong last = new AtomicLong();

  /// No records yet.
  public MemoryRecords(
      Class<T> type, Class<D> draftType, Function<T, Long> key, BiFunction<Long, D, T> make) {
    this.type = type;
    this.draftType = draftType;
    this.key = key;
    this.make = make;
  }

  @Override
  public Class<T> type() {
    return type;
  }

  @Override
  public Class<D> draftType() {
    return draftType;
  }

  @Override
  public PathKey<Long> pathKey() {
    return PathKey.number("id");
  }

  @Override
  public Long key(T one) {
    return key.apply(one);
  }

  @Override
  public Page<T> page(long offset, int limit) {
    List<T> all = List.copyOf(byKey.values());
    return new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size());
  }

  @Override
  public Optional<T> find(Long key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public T add(D draft) {
    long next = last.incrementAndGet();
    T made = make.apply(next, draft);
    byKey.put(next, made);
    return made;
  }

  @Override
  public Optional<T> change(Long key, D draft) {
    return Optional.ofNullable(byKey.computeIfPresent(key, (_, _) -> make.apply(key, draft)));
  }

  @Override
  public boolean remove(Long key) {
    return byKey.remove(key) != null;
  }
}
