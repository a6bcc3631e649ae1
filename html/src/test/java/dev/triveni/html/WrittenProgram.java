package dev.triveni.html;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import java.util.Map;

/// An application with a template that is written in it.
final class WrittenProgram {

  static void main() {
    App.create(Config.of(Map.of("server.port", "0")))
        .install(Html.templates().define("hello", "<p>Hello</p>"))
        .freeze();
  }
}
