package dev.triveni.html.internal;

import dev.triveni.html.compiler.Digests;
import dev.triveni.web.App;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The style sheet for pages that have none of their own. Immutable.
///
/// @param path where it is served; another text has another path, so clients keep it for good
public record Stylesheet(String path, String text) {
  private static final String RESOURCE = "/dev/triveni/html/assets/triveni.css";

  /// The one in the module.
  public static Stylesheet read() {
    try (InputStream in = Stylesheet.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The module lacks its resource " + RESOURCE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Stylesheet("/triveni-" + Digests.of(List.of(text)) + ".css", text);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /// Serves it.
  public void addTo(App app) {
    Response response =
        Response.bytes(text.getBytes(StandardCharsets.UTF_8), "text/css; charset=utf-8")
            .header("Cache-Control", "public, max-age=31536000, immutable")
            .header("X-Content-Type-Options", "nosniff");
    app.add(Route.get(path, _ -> response));
  }
}
