package dev.triveni.examples.tutorial.response_status_code;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Post(value = "/items/", status = 201)
  Object createItem(String name) {
    return Map.of("name", name);
  }
}
