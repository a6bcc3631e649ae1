package dev.triveni.examples.tutorial.additional_responses;

import dev.triveni.api.Get;
import dev.triveni.api.Responds;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;

@Routes
final class Tutorial001 {

  @Get("/items/{item_id}")
  @Responds(status = 200, as = Item.class)
  @Responds(status = 404, as = Message.class)
  Response readItem(String itemId) {
    return itemId.equals("foo")
        ? Response.json(new Item("foo", "there goes my hero"))
        : Response.json(new Message("Item not found")).withStatus(404);
  }
}
