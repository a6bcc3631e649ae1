package dev.triveni.examples.tutorial.generate_clients;

import dev.triveni.api.Get;
import dev.triveni.api.Operation;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.List;

@Routes
final class Tutorial003 {

  static App app() {
    return Chapter.app(api ->
        api.routes(new Tutorial003())
            .document(document ->
                document.operationIds(name -> name.tags().getFirst() + "-" + name.method())));
  }

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
