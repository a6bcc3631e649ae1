package dev.triveni.html;

import dev.triveni.html.internal.Flush;
import dev.triveni.html.internal.PageContext;
import dev.triveni.html.internal.ScriptValue;
import dev.triveni.web.Csrf;
import dev.triveni.web.Principal;
import dev.triveni.web.Request;
import dev.triveni.web.SecurityHeaders;
import dev.triveni.web.Session;
import dev.triveni.web.StaticFiles;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What every template can call without importing it.
///
/// ```html
/// <a href="${url("posts.show", post.id())}">${post.title()}</a>
/// ```
///
/// Own functions are static methods of the application. A file `templates/_imports.jte` with
/// `@import static com.example.Formats.*` brings them into every template of its folder.
public final class TemplateFunctions {
  private TemplateFunctions() {}

  /// The request that the page answers.
  public static Request request() {
    return Request.current();
  }

  /// What the application remembers of the visitor.
  public static Session session() {
    return Request.current().session();
  }

  /// Who makes the request, if anybody has said so.
  public static Optional<Principal> principal() {
    return Request.current().principal();
  }

  /// What a form carries so that {@link Csrf#tokens()} lets it pass. Nothing without a
  /// `secret-key`, with which tokens are made.
  public static Markup csrfField() {
    return PageContext.current().hasSecretKey()
        ? new Markup(
            "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(Csrf.FIELD, Csrf.token(Request.current())))
        : Markup.NONE;
  }

  /// What the visitor is to be told, of these categories, or of all if none is named. Nobody sees
  /// it again.
  public static List<Message> messages(String... categories) {
    return Messages.of(Request.current()).take(categories);
  }

  /// A whole form with its button. It is sent to the page's own URL.
  public static Markup form(RecordForm<?> form, String button) {
    return include("triveni/form", Map.of("form", form, "button", button));
  }

  /// The path of a named route with these values for its variables, in order.
  public static String url(String route, @Nullable Object... values) {
    return Request.current().mountPath() + PageContext.current().app().url(route, values);
  }

  /// The path of a style sheet that makes plain HTML look good, light and dark.
  public static String stylesheet() {
    return Request.current().mountPath() + PageContext.current().stylesheet().path();
  }

  /// The path of a static file, below the mount `/static`; with its version, so that browsers keep
  /// it until it changes, if the files there are {@link StaticFiles#versioned}.
  public static String asset(String file) {
    String path = "/static/" + file;
    String version =
        PageContext.current().app().fileVersion(path).map(hash -> "?v=" + hash).orElse("");
    return Request.current().mountPath() + path + version;
  }

  /// What scripts and styles within the page carry so that the content policy lets them run:
  /// `<script nonce="${nonce()}">`. Without {@link SecurityHeaders} it is empty.
  public static String nonce() {
    return Request.current().find(SecurityHeaders.NONCE).orElse("");
  }

  /// A value for a script, as JSON in which nothing can end the script: `const post =
  /// ${json(post)};`.
  public static Markup json(@Nullable Object value) {
    return ScriptValue.of(value);
  }

  /// Another template, found by its name when the page is shown. A `@template.call()` is checked
  /// when it is compiled, and is the better choice where the name is known.
  public static Markup include(String template, Map<String, ?> parameters) {
    return Html.fragment(template, parameters);
  }

  /// Sends what stands above to the client at once, in a page that is streamed; elsewhere nothing
  /// happens.
  public static Content flush() {
    return Flush.HERE;
  }

  /// HTML as it is, without escaping. What comes from users or models must not be in it.
  public static Markup trusted(String html) {
    return new Markup(html);
  }
}
