package dev.triveni.ai.spi;

import dev.triveni.ai.DeadlineExceededException;
import dev.triveni.ai.ModelClosedException;
import dev.triveni.ai.ModelException;
import dev.triveni.ai.ModelState;
import dev.triveni.ai.OverloadedException;
import dev.triveni.ai.internal.Call;
import dev.triveni.ai.internal.Pace;
import dev.triveni.ai.internal.WaitingLine;
import dev.triveni.ai.internal.Workers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// The queue in front of a model. Callers block; a few platform threads run the model, each on what
/// is there when it becomes free: the call that waited longest, and others of similar length.
/// Thread-safe.
///
/// @param <I> what the model is given in a call
/// @param <O> what it answers
public final class BatchQueue<I, O> implements AutoCloseable {
  private final String model;
  private final QueueSettings settings;
  private final ToIntFunction<I> length;
  private final WaitingLine<I, O> line;
  private final Pace pace = new Pace();
  private final Workers<I, O> workers;

  /// A queue whose workers start at once.
  ///
  /// @param model what the model is called in messages and thread names
  /// @param length how long an input is; those of similar length go together
  /// @param run answers a batch, each input at its place
  public BatchQueue(
      String model,
      QueueSettings settings,
      ToIntFunction<I> length,
      Function<List<I>, List<O>> run) {
    this.model = model;
    this.settings = settings;
    this.length = length;
    this.line = new WaitingLine<>(settings);
    this.workers = Workers.start(model, settings.workers(), line, run, pace);
  }

  /// The model's answer. Blocks until it is there.
  ///
  /// @throws OverloadedException if too many calls wait already
  /// @throws DeadlineExceededException if it was not there in time
  /// @throws ModelClosedException if the queue was closed
  /// @throws CancellationException if the caller was interrupted
  public O submit(I input, Deadline deadline) {
    return submit(List.of(input), deadline).getFirst();
  }

  /// The model's answers to all inputs, in order. Only some inputs wait at a time, so that other
  /// callers get their turn, and a list that is longer than the queue is no overload by itself.
  ///
  /// @throws OverloadedException if too many calls wait already
  /// @throws DeadlineExceededException if they were not all there in time
  /// @throws ModelClosedException if the queue was closed
  /// @throws CancellationException if the caller was interrupted
  public List<O> submit(List<I> inputs, Deadline deadline) {
    ArrayDeque<Call<I, O>> open = new ArrayDeque<>();
    List<O> answers = new ArrayList<>(inputs.size());
    try {
      for (I input : inputs) {
        if (open.size() == mostAtATime()) {
          answers.add(await(open, deadline));
        }
        Call<I, O> call = new Call<>(input, length.applyAsInt(input));
        while (!joins(call, deadline)) {
          if (open.isEmpty()) {
            throw new OverloadedException(model, line.size(), retryAfter());
          }
          answers.add(await(open, deadline));
        }
        open.add(call);
      }
      while (!open.isEmpty()) {
        answers.add(await(open, deadline));
      }
      return answers;
    } finally {
      open.forEach(line::remove);
    }
  }

  /// How many calls wait, those that run not counted.
  public int waiting() {
    return line.size();
  }

  /// Whether calls are answered.
  public ModelState state() {
    if (!line.isClosed()) {
      return ModelState.SERVING;
    }
    return workers.areRunning() ? ModelState.DRAINING : ModelState.CLOSED;
  }

  /// Refuses new calls and those that wait, and returns when those that run have been answered.
  @Override
  public void close() {
    line.close().forEach(call -> call.fail(new ModelClosedException(model)));
    workers.join();
  }

  private int mostAtATime() {
    return 2 * settings.workers() * settings.largestBatch();
  }

  private boolean joins(Call<I, O> call, Deadline deadline) {
    if (deadline.nanosLeft() <= 0) {
      throw late(deadline);
    }
    return switch (line.offer(call)) {
      case JOINED -> true;
      case FULL -> false;
      case CLOSED -> throw new ModelClosedException(model);
    };
  }

  private Duration retryAfter() {
    return pace.timeFor(line.size(), settings.workers());
  }

  private O await(ArrayDeque<Call<I, O>> open, Deadline deadline) {
    Call<I, O> call = open.getFirst();
    try {
      O answer = call.answer().get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
      open.removeFirst();
      return answer;
    } catch (TimeoutException _) {
      throw late(deadline);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private DeadlineExceededException late(Deadline deadline) {
    return new DeadlineExceededException(model, deadline.timeout().orElseThrow());
  }

  private CancellationException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    CancellationException cancelled =
        new CancellationException("The caller of model " + model + " was interrupted");
    cancelled.initCause(cause);
    return cancelled;
  }

  private ModelException failure(Throwable cause) {
    return cause instanceof ModelClosedException
        ? new ModelClosedException(model)
        : new ModelException("TRV-AI-009 Model " + model + " failed: " + cause.getMessage(), cause);
  }
}
