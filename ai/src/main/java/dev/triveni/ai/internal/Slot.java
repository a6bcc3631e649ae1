package dev.triveni.ai.internal;

import dev.triveni.ai.Model;
import dev.triveni.ai.ModelClosedException;
import dev.triveni.ai.ModelLoadException;
import dev.triveni.ai.ModelSource;
import dev.triveni.ai.ModelState;
import dev.triveni.web.SetupException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The place of a model that is being loaded. Thread-safe.
public final class Slot<M extends Model> {
  private final String name;
  private final ModelSource<M> source;
  private final CompletableFuture<M> loaded = new CompletableFuture<>();

  /// A place whose model is not there yet.
  public Slot(String name, ModelSource<M> source) {
    this.name = name;
    this.source = source;
  }

  /// What the application calls the model.
  public String name() {
    return name;
  }

  /// Loads the model.
  ///
  /// @throws SetupException if it cannot be loaded
  public void load() {
    try {
      M model = source.load();
      if (!loaded.complete(model)) {
        model.close();
      }
    } catch (ModelLoadException e) {
      throw failed(new SetupException(e.problem()));
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /// The model. Waits until it is loaded.
  ///
  /// @throws RuntimeException why it could not be loaded
  /// @throws ModelClosedException if the application stopped before
  /// @throws CancellationException if the caller was interrupted
  public M model() {
    try {
      return loaded.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException("The caller was interrupted");
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e);
    }
  }

  /// The state of the model, whether it is loaded or not.
  public ModelState state() {
    return switch (loaded.state()) {
      case RUNNING -> ModelState.LOADING;
      case SUCCESS -> loaded.resultNow().state();
      case FAILED, CANCELLED -> ModelState.CLOSED;
    };
  }

  /// Closes the model; if it is still being loaded, as soon as it is.
  public void close() {
    if (!loaded.completeExceptionally(new ModelClosedException(name)) && isLoaded()) {
      loaded.resultNow().close();
    }
  }

  private boolean isLoaded() {
    return loaded.isDone() && !loaded.isCompletedExceptionally();
  }

  private RuntimeException failed(RuntimeException why) {
    loaded.completeExceptionally(why);
    return why;
  }
}
