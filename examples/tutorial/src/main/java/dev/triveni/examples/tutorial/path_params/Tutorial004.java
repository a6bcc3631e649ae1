package dev.triveni.examples.tutorial.path_params;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial004 {

  @Get("/files/{file_path:path}")
  Object readFile(String filePath) {
    return Map.of("file_path", filePath);
  }
}
