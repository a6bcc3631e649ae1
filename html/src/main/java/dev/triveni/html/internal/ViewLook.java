package dev.triveni.html.internal;

import dev.triveni.html.Markup;
import dev.triveni.html.Messages;
import dev.triveni.web.Filter;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the pages of a view look, and who may see them. Immutable.
///
/// The library's templates, `triveni/…`, are shown within the frame `triveni/page`; those of an
/// application are whole pages. A template gets what it declares.
///
/// @param templates the first of them that is there is shown
/// @param title what stands above the page
/// @param filters what wraps the view, outermost first
public record ViewLook(List<String> templates, String title, List<Filter> filters) {
  private static final String OURS = "triveni/";

  /// Copies the lists.
  public ViewLook {
    templates = List.copyOf(templates);
    filters = List.copyOf(filters);
  }

  /// One without filters.
  public static ViewLook of(String template, String title) {
    return new ViewLook(List.of(template), title, List.of());
  }

  /// This look with a template of the application.
  public ViewLook template(String name) {
    return new ViewLook(List.of(name), title, filters);
  }

  /// This look with a template that is taken if it is there.
  public ViewLook preferring(String name) {
    List<String> names = new ArrayList<>(templates);
    names.addFirst(name);
    return new ViewLook(names, title, filters);
  }

  /// This look with another title.
  public ViewLook titled(String text) {
    return new ViewLook(templates, text, filters);
  }

  /// This look with one more filter.
  public ViewLook filter(Filter filter) {
    List<Filter> more = new ArrayList<>(filters);
    more.add(filter);
    return new ViewLook(templates, title, more);
  }

  /// The page.
  ///
  /// @param values of parameters that the template may declare, beside `title` and the variables of
  ///   the path
  public Response page(Request request, Map<String, ?> values) {
    PageContext context = PageContext.current();
    String template = context.library().first(templates);
    Map<String, Object> known = new LinkedHashMap<>(request.variables());
    known.put("title", title);
    known.putAll(values);
    Markup shown = context.includeDeclared(template, known);
    return Response.html(
        template.startsWith(OURS) ? framed(context, request, shown) : shown.html());
  }

  private String framed(PageContext context, Request request, Markup content) {
    Map<String, Object> frame =
        Map.of(
            "title", title,
            "content", content,
            "messages", context.hasSecretKey() ? Messages.of(request).take() : List.of());
    return context.includeDeclared(OURS + "page", frame).html();
  }
}
