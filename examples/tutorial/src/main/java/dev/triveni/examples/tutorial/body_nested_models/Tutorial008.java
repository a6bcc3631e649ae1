package dev.triveni.examples.tutorial.body_nested_models;

import dev.triveni.api.Body;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.schema.HttpUrl;
import java.net.URI;
import java.util.List;

@Routes
final class Tutorial008 {

  record Image(@HttpUrl URI url, String name) {}

  @Post("/images/multiple/")
  Object createMultipleImages(@Body List<Image> images) {
    return images;
  }
}
