package dev.triveni.examples.guide.typed;

import dev.triveni.api.Body;
import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Chapter 21: routes that classes inherit.
final class Shelves {
  private Shelves() {}

  // @start region=shelf
  abstract static class Shelf<T> {
    private final List<T> all = new CopyOnWriteArrayList<>();

    @Get
    List<T> all() {
      return all;
    }

    @Post(status = 201)
    T add(@Body T one) {
      all.add(one);
      return one;
    }
  }

  // @end

  // @start region=tags
  record Tag(@Size(min = 2) String name) {}

  @Routes("/tags")
  static final class Tags extends Shelf<Tag> {}
  // @end
}
