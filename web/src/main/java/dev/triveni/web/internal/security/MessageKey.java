package dev.triveni.web.internal.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// A key for message authentication codes (HMAC-SHA-256), derived from a secret for one purpose
/// (HKDF, RFC 5869). Immutable.
public final class MessageKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final SecretKey key;

  private MessageKey(SecretKey key) {
    this.key = key;
  }

  /// The key for a purpose.
  public static MessageKey of(String secret, String purpose) {
    HKDFParameterSpec parameters =
        HKDFParameterSpec.ofExtract()
            .addIKM(secret.getBytes(StandardCharsets.UTF_8))
            .thenExpand(("triveni " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
    try {
      return new MessageKey(KDF.getInstance("HKDF-SHA256").deriveKey(ALGORITHM, parameters));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK 25 has HKDF-SHA256", e);
    }
  }

  /// The code of a message.
  public byte[] code(String message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
    }
  }

  /// Whether two texts are the same, found out in a time that does not tell where they differ.
  public static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}
