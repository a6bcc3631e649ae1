package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;
import java.io.InputStream;
import java.nio.file.Files;

@Routes
final class Tutorial008 {

  @Get("/")
  Response main() {
    return Response.stream(
        "video/mp4",
        out -> {
          try (InputStream file = Files.newInputStream(Video.FILE)) {
            file.transferTo(out);
          }
        });
  }
}
