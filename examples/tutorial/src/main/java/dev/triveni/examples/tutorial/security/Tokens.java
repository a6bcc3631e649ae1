package dev.triveni.examples.tutorial.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triveni.schema.Default;
import dev.triveni.schema.InvalidInputException;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// JSON Web Tokens (RFC 7519), signed with HMAC and SHA-256.
final class Tokens {
  private static final Schema<Claims> CLAIMS = Schemas.lenient().of(Claims.class);
  private static final Schema<Object> HEADER = Schemas.strict().of(Object.class);
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final SecretKeySpec key;

  Tokens(String secret) {
    this.key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
  }

  /// What a token says.
  record Claims(String sub, @Default("\"\"") String scope, Optional<Long> exp, Optional<Long> nbf) {

    boolean isCurrent() {
      long now = Instant.now().getEpochSecond();
      return exp.map(end -> end > now).orElse(true) && nbf.map(start -> start <= now).orElse(true);
    }
  }

  /// A token that says who somebody is and what they may do.
  String create(String username, String scope) {
    long end = Instant.now().plus(LIFE).getEpochSecond();
    Claims claims = new Claims(username, scope, Optional.of(end), Optional.empty());
    byte[] header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8);
    String signed = encoded(header) + "." + encoded(CLAIMS.toJson(claims));
    return signed + "." + encoded(signature(signed));
  }

  /// What a token says; nothing if it is not one of these, or not valid now.
  Optional<Claims> read(String token) {
    String[] parts = token.split("\\.", -1);
    try {
      boolean isOurs =
          parts.length == 3
              && HEADER.read(decoded(parts[0])).orThrow() instanceof Map<?, ?> header
              && "HS256".equals(header.get("alg"))
              && MessageDigest.isEqual(decoded(parts[2]), signature(parts[0] + "." + parts[1]));
      return isOurs && CLAIMS.read(decoded(parts[1])) instanceof Outcome.Valid<Claims>(Claims it)
          ? Optional.of(it).filter(Claims::isCurrent)
          : Optional.empty();
    } catch (IllegalArgumentException | InvalidInputException _) {
      return Optional.empty();
    }
  }

  private byte[] signature(String signed) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return mac.doFinal(signed.getBytes(US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK cannot sign tokens", e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decoded(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
