package dev.triveni.api.internal;

import dev.triveni.api.Lender;
import dev.triveni.api.Provides.Scope;
import dev.triveni.api.internal.Provider.Called;
import dev.triveni.web.Concurrent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// A provider that lends a value, waiting on a virtual thread of its own until the value is no
/// longer used. Thread-safe.
final class Loan implements Lender<Object>, Lifetime.Ending {
  private final Called provider;
  private final CompletableFuture<Object> lent = new CompletableFuture<>();
  private final CompletableFuture<Optional<Throwable>> ended = new CompletableFuture<>();
  private final CompletableFuture<Optional<Throwable>> returned = new CompletableFuture<>();

  private Loan(Called provider) {
    this.provider = provider;
  }

  /// The value that a provider lends until the lifetime ends.
  ///
  /// @param arguments those of the provider
  /// @param lender which of them is the lender
  /// @throws Exception what the provider throws before it lends
  static Object of(Called provider, @Nullable Object[] arguments, int lender, Lifetime lifetime)
      throws Exception {
    Loan loan = new Loan(provider);
    arguments[lender] = loan;
    Object value = loan.begin(arguments);
    lifetime.add(loan);
    return value;
  }

  @Override
  public void lend(Object value) throws Exception {
    if (!lent.complete(provider.present(value))) {
      throw new IllegalStateException(
          "TRV-API-162 %s lends a second value, or lends after it was given up. A provider calls lend() once."
              .formatted(provider.place()));
    }
    Lifetime.throwIfAny(ended.get().orElse(null));
  }

  @Override
  public @Nullable Throwable end(@Nullable Throwable failure) {
    ended.complete(Optional.ofNullable(failure));
    return returned.join().orElse(failure);
  }

  private Object begin(@Nullable Object[] arguments) throws Exception {
    Runnable work = () -> run(arguments);
    Thread thread =
        provider.scope() == Scope.APPLICATION
            ? Thread.startVirtualThread(work)
            : Concurrent.startThread(work);
    try {
      return lent.get();
    } catch (InterruptedException e) {
      thread.interrupt();
      end(e);
      throw e;
    } catch (ExecutionException e) {
      Lifetime.throwIfAny(e.getCause());
      throw e;
    }
  }

  private void run(@Nullable Object[] arguments) {
    Throwable thrown = null;
    try {
      provider.method().call(arguments);
    } catch (Throwable e) {
      thrown = e;
    }
    lent.completeExceptionally(thrown == null ? nothingLent() : thrown);
    returned.complete(Optional.ofNullable(thrown));
  }

  private IllegalStateException nothingLent() {
    return new IllegalStateException(
        "TRV-API-163 %s has returned, and lent nothing. Call lend() of its Lender once, or throw."
            .formatted(provider.place()));
  }
}
