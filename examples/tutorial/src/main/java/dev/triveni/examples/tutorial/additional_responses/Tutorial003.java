package dev.triveni.examples.tutorial.additional_responses;

import dev.triveni.api.Get;
import dev.triveni.api.Responds;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;

@Routes
final class Tutorial003 {

  @Get("/items/{item_id}")
  @Responds(status = 404, as = Message.class, description = "The item was not found")
  @Responds(
      status = 200,
      as = Item.class,
      description = "Item requested by ID",
      example = "{\"id\": \"bar\", \"value\": \"The bar tenders\"}")
  Response readItem(String itemId) {
    return itemId.equals("foo")
        ? Response.json(new Item("foo", "there goes my hero"))
        : Response.json(new Message("Item not found")).withStatus(404);
  }
}
