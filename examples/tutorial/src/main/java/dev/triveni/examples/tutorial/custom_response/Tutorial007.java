package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;
import java.nio.charset.StandardCharsets;

@Routes
final class Tutorial007 {

  @Get("/")
  Response main() {
    return Response.stream(
        "video/mp4",
        out -> {
          for (int i = 0; i < 10; i++) {
            out.write("some fake video bytes".getBytes(StandardCharsets.UTF_8));
            out.flush();
          }
        });
  }
}
