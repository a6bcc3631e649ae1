package dev.triveni.web.internal;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for, once; a failure is not kept. Thread-safe.
public final class OnFirstUse<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable T value;

  private OnFirstUse(Supplier<T> maker) {
    this.maker = maker;
  }

  /// The value that `maker` is going to make.
  public static <T> OnFirstUse<T> of(Supplier<T> maker) {
    return new OnFirstUse<>(maker);
  }

  @Override
  public T get() {
    T known = value;
    return known == null ? make() : known;
  }

  private T make() {
    making.lock();
    try {
      T known = value;
      if (known == null) {
        known = maker.get();
        value = known;
      }
      return known;
    } finally {
      making.unlock();
    }
  }
}
