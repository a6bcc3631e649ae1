package dev.triveni.html;

import dev.triveni.web.App;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// What templates say without a request.
final class Texts {
  private Texts() {}

  static String of(App app, String template, Map<String, ?> parameters) {
    var text = new AtomicReference<String>();
    app.within(() -> text.set(Html.text(template, parameters)));
    return text.get();
  }
}
