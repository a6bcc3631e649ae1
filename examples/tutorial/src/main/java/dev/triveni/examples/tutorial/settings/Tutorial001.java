package dev.triveni.examples.tutorial.settings;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;

@Routes
final class Tutorial001 {
  private final Settings settings;

  Tutorial001(Settings settings) {
    this.settings = settings;
  }

  @Get("/info")
  Object info() {
    return settings;
  }
}
