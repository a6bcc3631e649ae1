package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.nio.file.Path;

@Routes
final class Tutorial009b {

  @Get("/")
  Path main() {
    return Video.FILE;
  }
}
