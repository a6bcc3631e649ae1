package dev.triveni.examples.tutorial.query_params_str_validations;

import dev.triveni.api.Get;
import dev.triveni.api.Query;
import dev.triveni.api.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial009 {

  @Get("/items/")
  Object readItems(@Query("item-query") Optional<String> q) {
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("items", List.of(Map.of("item_id", "Foo"), Map.of("item_id", "Bar")));
    q.ifPresent(text -> results.put("q", text));
    return results;
  }
}
