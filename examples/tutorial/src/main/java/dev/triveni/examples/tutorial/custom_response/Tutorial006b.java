package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.net.URI;

@Routes
final class Tutorial006b {

  @Get(value = "/fastapi", status = 307)
  URI redirectFastapi() {
    return URI.create("https://fastapi.tiangolo.com");
  }
}
