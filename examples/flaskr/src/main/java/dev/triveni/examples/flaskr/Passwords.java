package dev.triveni.examples.flaskr;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Turns passwords into what can be stored: PBKDF2 (RFC 8018) with HMAC-SHA-256.
final class Passwords {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ROUNDS = 600_000;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 256;

  private Passwords() {}

  /// Salt and key of a password, in hexadecimal digits.
  static String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt) + "$" + HexFormat.of().formatHex(key(password, salt));
  }

  /// Whether this is the password that was hashed. Takes the same time wherever they differ.
  static boolean matches(String password, String hash) {
    int dollar = hash.indexOf('$');
    byte[] salt = HexFormat.of().parseHex(hash, 0, dollar);
    byte[] key = HexFormat.of().parseHex(hash, dollar + 1, hash.length());
    return MessageDigest.isEqual(key, key(password, salt));
  }

  private static byte[] key(String password, byte[] salt) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, KEY_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA256", impossible);
    }
  }
}
