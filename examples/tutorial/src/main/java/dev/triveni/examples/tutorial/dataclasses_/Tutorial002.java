package dev.triveni.examples.tutorial.dataclasses_;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import java.util.List;
import java.util.Optional;

@Routes
final class Tutorial002 {

  record Item(
      String name,
      double price,
      @Default("[]") List<String> tags,
      Optional<String> description,
      Optional<Double> tax) {}

  @Get("/items/next")
  Item readNextItem() {
    return new Item(
        "Island In The Moon",
        12.99,
        List.of("breater"),
        Optional.of("A place to be playin' and havin' fun"),
        Optional.empty());
  }
}
