package dev.triveni.examples.tutorial.using_request_directly;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Request;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Get("/items/{item_id}")
  Object readRoot(String itemId, Request request) {
    return Map.of("client_host", request.client().getHostAddress(), "item_id", itemId);
  }
}
