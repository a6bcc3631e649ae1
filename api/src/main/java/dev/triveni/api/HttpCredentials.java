package dev.triveni.api;

/// What the field `Authorization` says. Immutable.
///
/// @param scheme its first word, as the client wrote it
/// @param credentials what follows
public record HttpCredentials(String scheme, String credentials) {

  /// Without what is secret.
  @Override
  public String toString() {
    return "HttpCredentials[" + scheme + "]";
  }
}
