package dev.triveni.web;

import dev.triveni.web.internal.CallSite;
import dev.triveni.web.internal.FileVersions;
import dev.triveni.web.internal.MountPlan;
import dev.triveni.web.internal.RouteNames;
import java.util.Optional;

/// A handler that answers every request below a prefix, and a name for links to what is below it.
/// Immutable.
///
/// ```java
/// app.add(Mount.of("/static", StaticFiles.of(Path.of("static"))).named("static"));
/// app.add(Mount.of("/shop", shop).named("shop"));
///
/// request.url("static", "style.css"); // /static/style.css
/// request.url("shop.article", 7);     // /shop/articles/7
/// ```
///
/// @param prefix begins the paths; see {@link Routes#mount}
/// @param handler sees the path that remains
/// @param name what {@link Request#url} calls it; empty if it needs no name
/// @param place where it was declared, for messages
public record Mount(String prefix, Handler handler, Optional<String> name, String place) {

  /// A handler below a prefix.
  public static Mount of(String prefix, Handler handler) {
    return new Mount(prefix, handler, Optional.empty(), CallSite.find());
  }

  /// This mount with a name. It leads to any path below the mount; in front of the name of a
  /// mounted application's route it leads there.
  public Mount named(String name) {
    return new Mount(prefix, handler, Optional.of(name), place);
  }

  /// What is mounted.
  MountPlan plan() {
    Optional<RouteNames> inside =
        handler instanceof App app ? Optional.of(app.names()) : Optional.empty();
    FileVersions versions =
        handler instanceof StaticFiles files ? files::version : FileVersions.NONE;
    return new MountPlan(prefix, handler, name, inside, versions, place);
  }
}
