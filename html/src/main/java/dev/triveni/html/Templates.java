package dev.triveni.html;

import dev.triveni.html.internal.FormShapes;
import dev.triveni.html.internal.PageContext;
import dev.triveni.html.internal.Stylesheet;
import dev.triveni.html.internal.TemplateLibrary;
import dev.triveni.web.App;
import dev.triveni.web.Extension;
import dev.triveni.web.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Lets an application show templates. Set it up in one thread.
///
/// ```java
/// app.install(Html.templates().provide("site", request -> sites.of(request)));
/// ```
public final class Templates implements Extension {
  private final List<Path> folders = new ArrayList<>();
  private final Map<String, Function<Request, ?>> provided = new LinkedHashMap<>();

  private final Map<String, String> written = new LinkedHashMap<>();

  Templates() {}

  /// Templates of a folder, too, before all others. They are compiled when they are first asked
  /// for, and again when they have changed.
  public Templates in(Path folder) {
    folders.add(folder);
    return this;
  }

  /// A template whose text is written in the program: for small programs and for tests. It needs a
  /// JDK when it runs. Templates are code: never make one of what comes from users.
  public Templates define(String name, String text) {
    written.put(name, text);
    return this;
  }

  /// Gives every template that declares a parameter of this name a value, where the page does not:
  /// Flask's context processor.
  public Templates provide(String parameter, Function<Request, ?> value) {
    provided.put(parameter, value);
    return this;
  }

  @Override
  public void install(App app) {
    PageContext pages =
        app.part(
            PageContext.class,
            _ ->
                new PageContext(
                    app,
                    TemplateLibrary.load(folders, written),
                    new FormShapes(app.schemas()),
                    Stylesheet.read(),
                    Map.copyOf(provided)));
    app.check(pages.library()::problems);
    pages.stylesheet().addTo(app);
    pages.library().showSyntaxErrors(app);
  }
}
