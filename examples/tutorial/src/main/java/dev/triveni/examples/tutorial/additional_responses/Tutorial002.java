package dev.triveni.examples.tutorial.additional_responses;

import dev.triveni.api.Get;
import dev.triveni.api.Responds;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;
import java.util.Optional;

@Routes
final class Tutorial002 {

  @Get("/items/{item_id}")
  @Responds(
      status = 200,
      as = Item.class,
      types = "image/png",
      description = "Return the JSON item or an image.")
  Response readItem(String itemId, Optional<Boolean> img) {
    return img.orElse(false)
        ? Image.response()
        : Response.json(new Item("foo", "there goes my hero"));
  }
}
