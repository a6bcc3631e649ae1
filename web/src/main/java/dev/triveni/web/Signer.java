package dev.triveni.web;

import dev.triveni.web.internal.security.MessageKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Signs texts that pass through others' hands, and tells whether they came back unchanged.
/// Immutable.
///
/// ```java
/// Signer signer = app.signer("unsubscribe").validFor(Duration.ofDays(7));
/// String token = signer.sign("ann@example.org"); // for a link
/// Optional<String> address = signer.unsign(token);
/// ```
///
/// The text is readable by everybody: it is signed, not encrypted. A token consists of letters,
/// digits, `-`, `_` and `.`, so it fits into URLs and cookies. What was signed for one purpose is
/// worth nothing for another.
public final class Signer {
  private static final int RADIX = 36;

  private final SecretKeys secrets;
  private final String purpose;
  private final List<MessageKey> keys;
  private final InstantSource clock;
  private final Optional<Duration> validity;

  private Signer(
      SecretKeys secrets, String purpose, InstantSource clock, Optional<Duration> validity) {
    this.secrets = secrets;
    this.purpose = purpose;
    this.keys = secrets.secrets().stream().map(text -> MessageKey.of(text, purpose)).toList();
    this.clock = clock;
    this.validity = validity;
  }

  /// What signs with these keys for a purpose, which is any text.
  ///
  /// @see App#signer
  public static Signer of(SecretKeys keys, String purpose) {
    return new Signer(keys, purpose, InstantSource.system(), Optional.empty());
  }

  /// This signer, for which a token is worth nothing after a time.
  public Signer validFor(Duration time) {
    return new Signer(secrets, purpose, clock, Optional.of(time));
  }

  /// This signer with another clock.
  public Signer clock(InstantSource clock) {
    return new Signer(secrets, purpose, clock, validity);
  }

  /// This signer for one of several things with the same purpose, such as one cookie of many.
  public Signer within(String name) {
    return new Signer(secrets, purpose + "\0" + name, clock, validity);
  }

  /// The token for a text.
  public String sign(String text) {
    String signed =
        encoded(text.getBytes(StandardCharsets.UTF_8))
            + "."
            + Long.toString(clock.instant().getEpochSecond(), RADIX);
    return signed + "." + encoded(keys.getFirst().code(signed));
  }

  /// The text of a token, if it is ours, unchanged and not too old.
  public Optional<String> unsign(String token) {
    return open(token).map(Signed::text);
  }

  /// The text of a token and when it was signed, if it is ours, unchanged and not too old.
  public Optional<Signed> open(String token) {
    int end = token.lastIndexOf('.');
    if (end < 0 || !isOurs(token.substring(0, end), token.substring(end + 1))) {
      return Optional.empty();
    }
    int middle = token.lastIndexOf('.', end - 1);
    Instant at = Instant.ofEpochSecond(Long.parseLong(token, middle + 1, end, RADIX));
    if (validity.isPresent() && at.plus(validity.get()).isBefore(clock.instant())) {
      return Optional.empty();
    }
    byte[] text = Base64.getUrlDecoder().decode(token.substring(0, middle));
    return Optional.of(new Signed(new String(text, StandardCharsets.UTF_8), at));
  }

  /// The encoded codes are compared, of which each is written in one way only.
  private boolean isOurs(String signed, String code) {
    byte[] given = code.getBytes(StandardCharsets.UTF_8);
    boolean ours = false;
    for (MessageKey key : keys) {
      ours |= MessageKey.same(given, encoded(key.code(signed)).getBytes(StandardCharsets.UTF_8));
    }
    return ours;
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The purpose, and nothing of the keys.
  @Override
  public String toString() {
    return "Signer[" + purpose.replace('\0', '/') + "]";
  }

  /// A text that was signed. Immutable.
  ///
  /// @param text what was signed
  /// @param at when, to the second
  public record Signed(String text, Instant at) {}
}
