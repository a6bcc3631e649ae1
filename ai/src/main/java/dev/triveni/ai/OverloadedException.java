package dev.triveni.ai;

import java.time.Duration;

/// Says that so many calls wait for a model that it takes no more. Try again later.
public final class OverloadedException extends ModelException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /// An exception about the model of this name.
  ///
  /// @param waiting how many calls wait
  /// @param retryAfter when these will have been answered, as far as can be told
  public OverloadedException(String model, int waiting, Duration retryAfter) {
    super(
        "TRV-AI-006 Model "
            + model
            + " is overloaded: "
            + waiting
            + " calls wait for it, which is as many as may. Try again in "
            + seconds(retryAfter)
            + " s.");
    this.retryAfter = retryAfter;
  }

  /// When it makes sense to try again.
  public Duration retryAfter() {
    return retryAfter;
  }

  private static long seconds(Duration duration) {
    return Math.max(1, duration.plusMillis(999).toSeconds());
  }
}
