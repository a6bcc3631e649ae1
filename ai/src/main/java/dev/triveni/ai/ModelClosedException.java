package dev.triveni.ai;

/// Says that a model was closed before it answered a call.
public final class ModelClosedException extends ModelException {
  private static final long serialVersionUID = 1L;

  /// An exception about the model of this name.
  public ModelClosedException(String model) {
    super(
        "TRV-AI-007 Model "
            + model
            + " is closed: it answers no calls any more, and those that waited were given up."
            + " Call it before the application stops.");
  }
}
