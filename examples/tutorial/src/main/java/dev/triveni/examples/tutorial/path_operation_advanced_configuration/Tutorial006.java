package dev.triveni.examples.tutorial.path_operation_advanced_configuration;

import dev.triveni.api.Operation;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.web.Request;
import java.util.Map;

@Routes
final class Tutorial006 {
  private static final String BODY =
      """
      {"requestBody": {"required": true, "content": {"application/json": {"schema": {
        "required": ["name", "price"],
        "type": "object",
        "properties": {
          "name": {"type": "string"},
          "price": {"type": "number"},
          "description": {"type": "string"}}}}}}}\
      """;

  record Magic(int size, Map<String, Object> content) {}

  @Post("/items/")
  @Operation(extra = BODY)
  Object createItem(Request request) {
    return magic(request.body().bytes());
  }

  private static Magic magic(byte[] body) {
    return new Magic(
        body.length,
        Map.of(
            "name", "Maaaagic",
            "price", 42,
            "description", "Just kiddin', no magic here. ✨"));
  }
}
