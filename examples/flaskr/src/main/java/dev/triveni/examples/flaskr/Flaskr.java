package dev.triveni.examples.flaskr;

import dev.triveni.html.Html;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import dev.triveni.web.StaticFiles;

/// A blog: users register, log in, and write posts that everybody reads.
final class Flaskr {

  static void main(String[] arguments) {
    create(Config.load()).run(arguments);
  }

  // @start region=app
  static App create(Config config) {
    return App.create(config)
        .install(Html.templates())
        .resource(Storage.class, _ -> new Storage())
        .command(
            "init-db",
            "Forgets all users and posts",
            terminal -> {
              App.current().resource(Storage.class).clear();
              terminal.print("Initialized the storage.");
            })
        .filter(Login.filter())
        .get("/hello", _ -> Response.text("Hello, World!"))
        .add(Auth.routes())
        .add(Blog.routes())
        .mount("/static", StaticFiles.ofResources(Flaskr.class, "static").versioned());
  }
  // @end
}
