package dev.triveni.data.sample;

/// An enum for tests.
public enum Shade {
  LIGHT,
  DARK
}
