package dev.triveni.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// User and password of a request. Immutable.
///
/// @param username who the client says it is
/// @param password what it says to prove it
public record BasicCredentials(String username, String password) {

  /// Whether they are these. It takes the same time wherever they differ, so that nobody can find
  /// them out letter by letter.
  public boolean matches(String username, String password) {
    boolean sameName = MessageDigest.isEqual(bytes(this.username), bytes(username));
    boolean samePassword = MessageDigest.isEqual(bytes(this.password), bytes(password));
    return sameName && samePassword;
  }

  /// Without the password.
  @Override
  public String toString() {
    return "BasicCredentials[" + username + "]";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
