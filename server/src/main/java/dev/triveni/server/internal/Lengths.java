package dev.triveni.server.internal;

import java.io.IOException;

/// What is said where a body does not have the length that was promised.
final class Lengths {
  private Lengths() {}

  static IOException tooShort(long written, long promised) {
    return new IOException(
        "TRV-SERVER-004 The body ended after "
            + written
            + " bytes, but "
            + promised
            + " were promised. Write all of them, or promise no length.");
  }

  static IOException tooLong(long promised) {
    return new IOException(
        "TRV-SERVER-005 The body goes on after the "
            + promised
            + " bytes that were promised. Write no more, or promise no length.");
  }
}
