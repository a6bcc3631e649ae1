package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Get;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Slice;
import dev.triveni.schema.Default;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial002 {
  private static final List<Map<String, String>> ITEMS =
      List.of(Map.of("item_name", "Foo"), Map.of("item_name", "Bar"), Map.of("item_name", "Baz"));

  @Provides
  record CommonQueryParams(Optional<String> q, @Default("0") int skip, @Default("100") int limit) {}

  @Get("/items/")
  Object readItems(CommonQueryParams commons) {
    Map<String, Object> response = new LinkedHashMap<>();
    commons.q().filter(q -> !q.isEmpty()).ifPresent(q -> response.put("q", q));
    response.put("items", Slice.of(ITEMS, commons.skip(), commons.skip() + commons.limit()));
    return response;
  }
}
