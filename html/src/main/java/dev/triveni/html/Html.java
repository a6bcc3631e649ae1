package dev.triveni.html;

import dev.triveni.html.internal.PageContext;
import dev.triveni.html.internal.RecordComponents;
import dev.triveni.web.Response;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Pages made of templates.
///
/// ```java
/// App app = App.create().install(Html.templates());
/// app.get("/posts", _ -> Html.page("posts/index", Map.of("posts", posts.all())));
/// ```
///
/// `posts/index` is the file `templates/posts/index.jte` among the resources. Its parameters are
/// those that it declares with `@param`; they are given by name, or as the components of a record.
public final class Html {
  private static final String TYPE = "text/html; charset=utf-8";

  private Html() {}

  /// Templates among the resources, of the application and of its libraries. The application's take
  /// the place of those of the same name in libraries.
  public static Templates templates() {
    return new Templates();
  }

  /// Templates of a folder as well, which are compiled when they are first asked for: for programs
  /// that are run without being built.
  public static Templates templates(Path folder) {
    return new Templates().in(folder);
  }

  /// A page of a template without parameters.
  ///
  /// @throws TemplateException if there is no such template, or it has parameters
  public static Response page(String template) {
    return page(template, Map.of());
  }

  /// A page of a template with these values of its parameters.
  ///
  /// @throws TemplateException if there is no such template, or the parameters do not fit
  public static Response page(String template, Map<String, ?> parameters) {
    return Response.html(text(template, parameters));
  }

  /// A page of a template whose parameters are the components of a record.
  ///
  /// @throws TemplateException if there is no such template, or the parameters do not fit
  public static Response page(String template, Record parameters) {
    return page(template, RecordComponents.of(parameters));
  }

  /// A page that is sent while its template is running. `${flush()}` there sends what stands above
  /// it at once.
  ///
  /// The parameters are checked now, so a mistake still has a page of its own.
  ///
  /// @throws TemplateException if there is no such template, or the parameters do not fit
  public static Response stream(String template, Map<String, ?> parameters) {
    PageContext context = PageContext.current();
    PageContext.Prepared prepared = context.prepare(template, parameters);
    return Response.stream(
        TYPE,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          prepared.writeTo(writer);
          writer.flush();
        });
  }

  /// What a template says, for a mail or a file.
  ///
  /// @throws TemplateException if there is no such template, or the parameters do not fit
  public static String text(String template, Map<String, ?> parameters) {
    return fragment(template, parameters).html();
  }

  /// What a template says, as a part of another page: Flask's macro, called from code.
  ///
  /// @throws TemplateException if there is no such template, or the parameters do not fit
  public static Markup fragment(String template, Map<String, ?> parameters) {
    return PageContext.current().include(template, parameters);
  }
}
