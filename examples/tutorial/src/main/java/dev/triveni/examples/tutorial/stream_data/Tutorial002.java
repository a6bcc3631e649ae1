package dev.triveni.examples.tutorial.stream_data;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Routes
@Sends("image/png")
final class Tutorial002 {
  private static final int CHUNK = 32;

  @Get("/image/stream")
  Stream<byte[]> streamImage() throws IOException {
    return chunks();
  }

  @Get("/image/stream-no-annotation")
  Stream<byte[]> streamImageNoAnnotation() throws IOException {
    return chunks();
  }

  @Get("/image/stream-no-async")
  Stream<byte[]> streamImageNoAsync() throws IOException {
    return chunks();
  }

  @Get("/image/stream-no-async-no-annotation")
  Stream<byte[]> streamImageNoAsyncNoAnnotation() throws IOException {
    return chunks();
  }

  private static Stream<byte[]> chunks() throws IOException {
    try (InputStream image = Tutorial002.class.getResourceAsStream("image.png")) {
      byte[] bytes = image == null ? new byte[0] : image.readAllBytes();
      return IntStream.iterate(0, from -> from < bytes.length, from -> from + CHUNK)
          .mapToObj(from ->
              java.util.Arrays.copyOfRange(bytes, from, Math.min(from + CHUNK, bytes.length)));
    }
  }
}
