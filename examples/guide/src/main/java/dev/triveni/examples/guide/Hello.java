package dev.triveni.examples.guide;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;

/// Chapter 1: an application, made by a method.
final class Hello {

  // @start region=factory
  static void main(String[] arguments) {
    create(Config.load()).run(arguments);
  }

  static App create(Config config) {
    return App.create(config).get("/", _ -> Response.text("Hello, World!"));
  }
  // @end
}
