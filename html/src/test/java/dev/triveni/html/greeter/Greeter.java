package dev.triveni.html.greeter;

import dev.triveni.html.Html;
import dev.triveni.schema.Default;
import dev.triveni.web.App;
import dev.triveni.web.Extension;
import java.util.Locale;
import java.util.Map;

/// An extension as somebody else would write it: a page, a command, a function for templates, and
/// settings with defaults.
public final class Greeter implements Extension {

  /// What can be configured.
  record Settings(@Default("Hello") String greeting) {}

  @Override
  public void install(App app) {
    Settings settings = app.config().read("greeter", Settings.class);
    app.get(
            "/greet/{name}",
            request ->
                Html.page(
                    "greeter/greeting",
                    Map.of("greeting", settings.greeting(), "name", request.variable("name"))))
        .command("greet", "Says hello", terminal -> terminal.print(settings.greeting() + "!"));
  }

  /// A function for templates.
  public static String loud(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
