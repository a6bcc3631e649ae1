package dev.triveni.architecture.planted.internal;

import dev.triveni.architecture.planted.Lower;

/// What others may not use; with [Lower] a cycle of packages.
public final class Hidden {

  /// Something to call.
  public String text(Lower lower) {
    return lower.toString();
  }
}
