package dev.triveni.examples.tutorial.websockets;

import dev.triveni.web.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The pages that talk to the examples.
final class Page {
  private Page() {}

  /// The page of an example.
  static Response of(String example) {
    try (InputStream in = Page.class.getResourceAsStream(example + ".html")) {
      byte[] html = in == null ? new byte[0] : in.readAllBytes();
      return Response.html(new String(html, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
