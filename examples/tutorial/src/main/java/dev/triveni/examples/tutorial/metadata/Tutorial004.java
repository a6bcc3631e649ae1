package dev.triveni.examples.tutorial.metadata;

import dev.triveni.api.Get;
import dev.triveni.api.Operation;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial004 {

  static App app() {
    return Chapter.app(api ->
        api.routes(new Tutorial004())
            .document(document ->
                document
                    .tag("users", "Operations with users. The **login** logic is also here.")
                    .tag(
                        "items",
                        "Manage items. So _fancy_ they have their own docs.",
                        "Items external docs",
                        "https://fastapi.tiangolo.com/")));
  }

  @Get("/users/")
  @Operation(tags = "users")
  Object getUsers() {
    return List.of(Map.of("name", "Harry"), Map.of("name", "Ron"));
  }

  @Get("/items/")
  @Operation(tags = "items")
  Object getItems() {
    return List.of(Map.of("name", "wand"), Map.of("name", "flying broom"));
  }
}
