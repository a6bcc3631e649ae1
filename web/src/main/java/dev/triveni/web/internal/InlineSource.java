package dev.triveni.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A script or style sheet that stands within a page, and may run there by its digest. Immutable.
///
/// @param text what stands between the tags
/// @param digest how a `Content-Security-Policy` names it
public record InlineSource(String text, String digest) {

  /// A source with its digest.
  public static InlineSource of(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new InlineSource(text, "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /// The source in a resource of this module.
  public static InlineSource read(String name) {
    try (InputStream in = InlineSource.class.getResourceAsStream("/META-INF/triveni/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The jar of dev.triveni.web lacks " + name);
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
