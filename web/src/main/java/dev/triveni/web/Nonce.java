package dev.triveni.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The nonce of a request, made when its page first asks for it: most responses have no use for
/// one, and good chance is dear. Thread-safe.
final class Nonce implements Supplier<String> {
  private static final int BYTES = 16;

  private final SecureRandom random;
  private final AtomicReference<@Nullable String> text = new AtomicReference<>();

  Nonce(SecureRandom random) {
    this.random = random;
  }

  /// Whether it has been asked for.
  boolean isMade() {
    return text.get() != null;
  }

  @Override
  public String get() {
    String known = text.get();
    return known == null ? make() : known;
  }

  private String make() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String made = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    String earlier = text.compareAndExchange(null, made);
    return earlier == null ? made : earlier;
  }
}
