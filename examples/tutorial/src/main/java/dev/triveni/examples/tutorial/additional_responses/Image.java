package dev.triveni.examples.tutorial.additional_responses;

import dev.triveni.web.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The image that two examples send.
final class Image {
  private static final byte[] PNG = read();

  private Image() {}

  static Response response() {
    return Response.bytes(PNG, "image/png");
  }

  private static byte[] read() {
    try (InputStream in = Image.class.getResourceAsStream("image.png")) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
