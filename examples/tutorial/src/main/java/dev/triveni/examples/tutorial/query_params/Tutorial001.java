package dev.triveni.examples.tutorial.query_params;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Slice;
import dev.triveni.schema.Default;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial001 {
  private static final List<Map<String, String>> ITEMS =
      List.of(Map.of("item_name", "Foo"), Map.of("item_name", "Bar"), Map.of("item_name", "Baz"));

  // @start region=endpoint
  @Get("/items/")
  Object readItem(@Default("0") int skip, @Default("10") int limit) {
    return Slice.of(ITEMS, skip, skip + limit);
  }
  // @end
}
