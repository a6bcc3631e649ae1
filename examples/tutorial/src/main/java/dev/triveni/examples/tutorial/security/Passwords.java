package dev.triveni.examples.tutorial.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Passwords as they are stored: a salt, and what PBKDF2 (RFC 8018) makes of both.
final class Passwords {
  private static final int ITERATIONS = 210_000;
  private static final int BITS = 256;

  private Passwords() {}

  static boolean matches(String password, String stored) {
    String[] saltAndHash = stored.split("\\$");
    byte[] salt = Base64.getDecoder().decode(saltAndHash[0]);
    byte[] hash = Base64.getDecoder().decode(saltAndHash[1]);
    return MessageDigest.isEqual(hash, hash(password, salt));
  }

  private static byte[] hash(String password, byte[] salt) {
    try {
      PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK cannot hash passwords", e);
    }
  }
}
