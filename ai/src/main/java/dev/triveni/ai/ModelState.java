package dev.triveni.ai;

/// Where a model is in its life.
public enum ModelState {
  /// It is being read and warmed up, and answers no calls yet.
  LOADING,
  /// It answers calls.
  SERVING,
  /// It finishes the calls that run, and refuses others.
  DRAINING,
  /// It answers no calls any more.
  CLOSED
}
