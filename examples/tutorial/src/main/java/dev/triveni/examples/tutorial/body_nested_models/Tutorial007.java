package dev.triveni.examples.tutorial.body_nested_models;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import dev.triveni.schema.HttpUrl;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Routes
final class Tutorial007 {

  record Image(@HttpUrl URI url, String name) {}

  record Item(
      String name,
      Optional<String> description,
      double price,
      Optional<Double> tax,
      @Default("[]") Set<String> tags,
      Optional<List<Image>> images) {}

  record Offer(String name, Optional<String> description, double price, List<Item> items) {}

  @Post("/offers/")
  Object createOffer(Offer offer) {
    return offer;
  }
}
