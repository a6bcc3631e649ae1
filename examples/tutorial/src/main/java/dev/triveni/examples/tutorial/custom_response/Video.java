package dev.triveni.examples.tutorial.custom_response;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file that three examples send: a short one among the resources, copied to the disk.
final class Video {
  static final Path FILE = copy();

  private Video() {}

  private static Path copy() {
    try (InputStream in = Video.class.getResourceAsStream("large-video-file.mp4")) {
      Path file = Files.createTempDirectory("tutorial").resolve("large-video-file.mp4");
      Files.write(file, in == null ? new byte[0] : in.readAllBytes());
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
