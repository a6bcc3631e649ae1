package dev.triveni.ai.internal;

import java.util.concurrent.CompletableFuture;

/// One input on its way through a queue, and the answer that its caller waits for.
public final class Call<I, O> {
  private final I input;
  private final int length;
  private final long since = System.nanoTime();
  private final CompletableFuture<O> answer = new CompletableFuture<>();

  /// A call that nobody has answered.
  public Call(I input, int length) {
    this.input = input;
    this.length = length;
  }

  /// What the model is given.
  public I input() {
    return input;
  }

  /// How long that is.
  public int length() {
    return length;
  }

  /// The `System.nanoTime()` since when it has been waiting.
  public long since() {
    return since;
  }

  /// The answer, once it is there.
  public CompletableFuture<O> answer() {
    return answer;
  }

  /// Gives the caller its answer.
  public void succeed(O value) {
    answer.complete(value);
  }

  /// Tells the caller that there will be no answer.
  public void fail(Throwable cause) {
    answer.completeExceptionally(cause);
  }
}
