package dev.triveni.examples.tutorial.stream_json_lines;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Required;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Routes
final class Tutorial001 {
  private static final List<Item> ITEMS =
      List.of(
          new Item("Plumbus", Optional.of("A multi-purpose household device.")),
          new Item("Portal Gun", Optional.of("A portal opening device.")),
          new Item("Meeseeks Box", Optional.of("A box that summons a Meeseeks.")));

  record Item(String name, @Required Optional<String> description) {}

  @Get("/items/stream")
  Stream<Item> streamItems() {
    return ITEMS.stream();
  }

  @Get("/items/stream-no-annotation")
  Stream<?> streamItemsNoAnnotation() {
    return ITEMS.stream();
  }

  @Get("/items/stream-no-async")
  Stream<Item> streamItemsNoAsync() {
    return ITEMS.stream();
  }

  @Get("/items/stream-no-async-no-annotation")
  Stream<?> streamItemsNoAsyncNoAnnotation() {
    return ITEMS.stream();
  }
}
