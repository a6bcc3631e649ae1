package dev.triveni.examples.tutorial.query_params_str_validations;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial006 {

  @Get("/items/")
  Object readItems(@Size(min = 3) String q) {
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("items", List.of(Map.of("item_id", "Foo"), Map.of("item_id", "Bar")));
    results.put("q", q);
    return results;
  }
}
