package dev.triveni.examples.tutorial.dependencies;

import java.util.function.Consumer;

/// Tells when it is closed.
record Session(String name, Consumer<String> closed) implements AutoCloseable {

  @Override
  public void close() {
    closed.accept(name);
  }
}
