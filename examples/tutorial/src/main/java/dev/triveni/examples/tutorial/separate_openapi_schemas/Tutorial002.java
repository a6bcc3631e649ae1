package dev.triveni.examples.tutorial.separate_openapi_schemas;

import dev.triveni.api.Document;
import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.List;
import java.util.Optional;

@Routes
final class Tutorial002 {

  static App app() {
    return Chapter.app(
        api -> api.routes(new Tutorial002()).document(Document::oneSchemaForInputAndOutput));
  }

  record Item(String name, Optional<String> description) {}

  @Post("/items/")
  Object createItem(Item item) {
    return item;
  }

  @Get("/items/")
  List<Item> readItems() {
    return List.of(
        new Item("Portal Gun", Optional.of("Device to travel through the multi-rick-verse")),
        new Item("Plumbus", Optional.empty()));
  }
}
