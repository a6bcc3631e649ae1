package dev.triveni.ai;

import java.time.Duration;

/// Says that a model's answer was not there in time. The call was given up.
public final class DeadlineExceededException extends ModelException {
  private static final long serialVersionUID = 1L;

  /// An exception about the model of this name and the time that its caller had.
  public DeadlineExceededException(String model, Duration timeout) {
    super(
        "TRV-AI-008 Model "
            + model
            + " did not answer within "
            + timeout.toMillis()
            + " ms. Allow more time, send less at once, or add machines.");
  }
}
