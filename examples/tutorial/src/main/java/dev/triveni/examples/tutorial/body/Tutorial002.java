package dev.triveni.examples.tutorial.body;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Dump;
import java.util.Map;

@Routes
final class Tutorial002 {

  @Post("/items/")
  Object createItem(Item item) {
    Map<String, Object> members = Dump.of(item);
    item.tax().ifPresent(tax -> members.put("price_with_tax", item.price() + tax));
    return members;
  }
}
