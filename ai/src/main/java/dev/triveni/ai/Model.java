package dev.triveni.ai;

/// A machine-learning model that is loaded and warmed up. Thread-safe.
public interface Model extends AutoCloseable {

  /// What the model is called where it comes from, such as `all-MiniLM-L6-v2`.
  String name();

  /// Which version of the model this is.
  String version();

  /// The SHA-256 digest of the model's file, in hexadecimal digits.
  String digest();

  /// Whether the model answers calls.
  ModelState state();

  /// Refuses new calls and those that wait, lets those that run finish, and frees the model's
  /// memory. A second call does nothing.
  @Override
  void close();
}
