package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.net.URI;

@Routes
final class Tutorial006c {

  @Get(value = "/pydantic", status = 302)
  URI redirectPydantic() {
    return URI.create("https://docs.pydantic.dev/");
  }
}
