package dev.triveni.examples.tutorial.additional_responses;

import dev.triveni.api.Get;
import dev.triveni.api.Responds;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;
import java.util.Optional;

@Routes
@Responds(status = 404, description = "Item not found")
@Responds(status = 302, description = "The item was moved")
@Responds(status = 403, description = "Not enough privileges")
final class Tutorial004 {

  @Get("/items/{item_id}")
  @Responds(status = 200, as = Item.class, types = "image/png")
  Response readItem(String itemId, Optional<Boolean> img) {
    return img.orElse(false)
        ? Image.response()
        : Response.json(new Item("foo", "there goes my hero"));
  }
}
