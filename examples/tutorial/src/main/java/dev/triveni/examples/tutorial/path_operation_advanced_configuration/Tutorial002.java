package dev.triveni.examples.tutorial.path_operation_advanced_configuration;

import dev.triveni.api.Get;
import dev.triveni.api.OperationName;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial002 {

  static App app() {
    return Chapter.app(api ->
        api.routes(new Tutorial002())
            .document(document -> document.operationIds(OperationName::method)));
  }

  @Get("/items/")
  Object readItems() {
    return List.of(Map.of("item_id", "Foo"));
  }
}
