package dev.triveni.html.internal;

import dev.triveni.html.Markup;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes values for scripts.
public final class ScriptValue {
  private ScriptValue() {}

  /// A value as JSON in which nothing can end the script, or begin a comment of HTML.
  public static Markup of(@Nullable Object value) {
    if (value == null) {
      return new Markup("null");
    }
    byte[] json = PageContext.current().app().schemas().of(Object.class).toJson(value);
    return new Markup(
        new String(json, StandardCharsets.UTF_8)
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026")
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029"));
  }
}
