package dev.triveni.examples.tutorial.generate_clients;

import dev.triveni.api.Get;
import dev.triveni.api.Operation;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import java.util.List;

@Routes
final class Tutorial002 {

  record Item(String name, double price) {}

  record ResponseMessage(String message) {}

  record User(String username, String email) {}

  @Post("/items/")
  @Operation(tags = "items")
  ResponseMessage createItem(Item item) {
    return new ResponseMessage("Item received");
  }

  @Get("/items/")
  @Operation(tags = "items")
  List<Item> getItems() {
    return List.of(new Item("Plumbus", 3), new Item("Portal Gun", 9001));
  }

  @Post("/users/")
  @Operation(tags = "users")
  ResponseMessage createUser(User user) {
    return new ResponseMessage("User received");
  }
}
