package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial012 {

  static App app() {
    return Chapter.app(
        api -> api.uses(VerifiedToken.class, VerifiedKey.class).routes(new Tutorial012()));
  }

  @Get("/items/")
  Object readItems() {
    return List.of(Map.of("item", "Portal Gun"), Map.of("item", "Plumbus"));
  }

  @Get("/users/")
  Object readUsers() {
    return List.of(Map.of("username", "Rick"), Map.of("username", "Morty"));
  }
}
