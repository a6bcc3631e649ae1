package dev.triveni.api.internal.security;

import dev.triveni.api.BasicCredentials;
import dev.triveni.api.HttpCredentials;
import dev.triveni.web.Request;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Reads the field `Authorization`.
final class Authorization {
  private Authorization() {}

  /// All of it.
  static Optional<String> whole(Request request) {
    return request.header("Authorization").filter(value -> !value.isBlank());
  }

  /// Scheme and credentials, if it is of this scheme and has both.
  static Optional<HttpCredentials> of(String scheme, Request request) {
    return whole(request)
        .map(Authorization::split)
        .filter(found -> found.scheme().equalsIgnoreCase(scheme))
        .filter(found -> !found.credentials().isEmpty());
  }

  /// User and password, if it is of the scheme `Basic`.
  static Optional<BasicCredentials> basic(Request request) {
    return whole(request)
        .map(Authorization::split)
        .filter(found -> found.scheme().equalsIgnoreCase("basic"))
        .map(found -> decoded(found.credentials()));
  }

  private static HttpCredentials split(String value) {
    int blank = value.indexOf(' ');
    return blank < 0
        ? new HttpCredentials(value, "")
        : new HttpCredentials(value.substring(0, blank), value.substring(blank + 1).strip());
  }

  private static BasicCredentials decoded(String token) {
    try {
      byte[] bytes = Base64.getDecoder().decode(token);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int colon = text.indexOf(':');
      if (colon >= 0) {
        return new BasicCredentials(text.substring(0, colon), text.substring(colon + 1));
      }
    } catch (IllegalArgumentException | CharacterCodingException _) {
      // told below, as a missing colon is
    }
    throw new MalformedCredentialsException();
  }
}
