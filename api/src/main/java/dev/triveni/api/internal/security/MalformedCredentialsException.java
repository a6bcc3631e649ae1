package dev.triveni.api.internal.security;

import java.io.Serial;

/// Credentials are there, and cannot be read.
final class MalformedCredentialsException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  MalformedCredentialsException() {
    super("malformed credentials", null, false, false);
  }
}
