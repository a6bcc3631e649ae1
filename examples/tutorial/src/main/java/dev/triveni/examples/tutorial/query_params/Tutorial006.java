package dev.triveni.examples.tutorial.query_params;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import java.util.Optional;

@Routes
final class Tutorial006 {

  record Found(String itemId, String needy, int skip, Optional<Integer> limit) {}

  @Get("/items/{item_id}")
  Object readUserItem(
      String itemId, String needy, @Default("0") int skip, Optional<Integer> limit) {
    return new Found(itemId, needy, skip, limit);
  }
}
