package dev.triveni.examples.tutorial.query_params_str_validations;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial004 {

  @Get("/items/")
  Object readItems(@Size(min = 3, max = 50) @Pattern(regexp = "^fixedquery$") Optional<String> q) {
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("items", List.of(Map.of("item_id", "Foo"), Map.of("item_id", "Bar")));
    q.ifPresent(text -> results.put("q", text));
    return results;
  }
}
