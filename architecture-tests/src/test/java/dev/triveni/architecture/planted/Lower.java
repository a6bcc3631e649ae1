package dev.triveni.architecture.planted;

import dev.triveni.architecture.planted.internal.Hidden;

/// Uses what it may not use.
public final class Lower {

  /// Calls what is hidden.
  public String text() {
    return new Hidden().text(this);
  }
}
