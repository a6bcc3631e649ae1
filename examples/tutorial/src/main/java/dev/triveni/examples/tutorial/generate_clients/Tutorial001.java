package dev.triveni.examples.tutorial.generate_clients;

import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import java.util.List;

@Routes
final class Tutorial001 {

  record Item(String name, double price) {}

  record ResponseMessage(String message) {}

  @Post("/items/")
  ResponseMessage createItem(Item item) {
    return new ResponseMessage("item received");
  }

  @Get("/items/")
  List<Item> getItems() {
    return List.of(new Item("Plumbus", 3), new Item("Portal Gun", 9001));
  }
}
