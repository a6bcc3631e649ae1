package dev.triveni.web.internal.security;

import dev.triveni.web.Session;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/// What the tokens of one session are made from. A token is random bytes, and the secret combined
/// with them: of many tokens none tells the secret, or a part of it. Immutable.
///
/// @param text the secret, as the session has it
public record CsrfSecret(String text) {

  /// Its name in the session.
  public static final String NAME = "_csrf";

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// The secret of a session, which is given one if it has none.
  public static CsrfSecret of(Session session) {
    return new CsrfSecret(
        session
            .find(NAME, String.class)
            .orElseGet(() -> {
              String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random());
              session.put(NAME, made);
              return made;
            }));
  }

  /// A new token.
  public String token() {
    byte[] mask = random();
    byte[] token = Arrays.copyOf(mask, 2 * BYTES);
    System.arraycopy(combined(mask, secret()), 0, token, BYTES, BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// Whether a token was made from this secret.
  public boolean hasMade(String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException _) {
      return false;
    }
    return bytes.length == 2 * BYTES
        && MessageKey.same(
            secret(),
            combined(Arrays.copyOf(bytes, BYTES), Arrays.copyOfRange(bytes, BYTES, 2 * BYTES)));
  }

  private byte[] secret() {
    return Base64.getUrlDecoder().decode(text);
  }

  private static byte[] combined(byte[] one, byte[] other) {
    byte[] both = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      both[i] = (byte) (one[i] ^ other[i]);
    }
    return both;
  }

  private static byte[] random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /// Nothing of the secret.
  @Override
  public String toString() {
    return "CsrfSecret[***]";
  }
}
