package dev.triveni.examples.tutorial.dataclasses_;

import dev.triveni.api.Body;
import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import java.util.List;
import java.util.Optional;

@Routes
final class Tutorial003 {

  record Item(String name, Optional<String> description) {

    static Item of(String name) {
      return new Item(name, Optional.empty());
    }

    static Item of(String name, String description) {
      return new Item(name, Optional.of(description));
    }
  }

  record Author(String name, @Default("[]") List<Item> items) {}

  @Post("/authors/{author_id}/items/")
  Author createAuthorItems(String authorId, @Body List<Item> items) {
    return new Author(authorId, items);
  }

  @Get("/authors/")
  List<Author> getAuthors() {
    return List.of(
        new Author(
            "Breaters",
            List.of(
                Item.of("Island In The Moon", "A place to be playin' and havin' fun"),
                Item.of("Holy Buddies"))),
        new Author(
            "System of an Up",
            List.of(
                Item.of("Salt", "The kombucha mushroom people's favorite"),
                Item.of("Pad Thai"),
                Item.of("Lonely Night", "The mostests lonliest nightiest of allest"))));
  }
}
