package dev.triveni.examples.tutorial.path_params_numeric_validations;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Described;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.LinkedHashMap;
import java.util.Map;

@Routes
final class Tutorial006 {

  @Get("/items/{item_id}")
  Object readItems(
      @Described(title = "The ID of the item to get") @Min(0) @Max(1000) int itemId,
      String q,
      @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "10.5", inclusive = false)
          double size) {
    Map<String, Object> results = new LinkedHashMap<>(Map.of("item_id", itemId));
    if (!q.isEmpty()) {
      results.put("q", q);
    }
    if (size != 0) {
      results.put("size", size);
    }
    return results;
  }
}
