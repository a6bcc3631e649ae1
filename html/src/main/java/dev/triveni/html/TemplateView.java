package dev.triveni.html;

import dev.triveni.html.internal.ViewLook;
import dev.triveni.web.Filter;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A page of a template. Immutable.
///
/// ```java
/// app.add(View.of("/about", TemplateView.of("about").with("team", _ -> team.all())));
/// ```
///
/// A template that declares a parameter with the name of a path variable gets its value.
public final class TemplateView implements View {
  private final ViewLook look;
  private final Map<String, Function<Request, ?>> values;

  private TemplateView(ViewLook look, Map<String, Function<Request, ?>> values) {
    this.look = look;
    this.values = values;
  }

  /// A page of a template of this name.
  public static TemplateView of(String template) {
    return new TemplateView(ViewLook.of(template, ""), Map.of());
  }

  /// This page with a value for a parameter, made for each request.
  public TemplateView with(String parameter, Function<Request, ?> value) {
    Map<String, Function<Request, ?>> more = new LinkedHashMap<>(values);
    more.put(parameter, value);
    return new TemplateView(look, more);
  }

  /// This page with one more filter around it.
  public TemplateView filter(Filter filter) {
    return new TemplateView(look.filter(filter), values);
  }

  @Override
  public List<Filter> filters() {
    return look.filters();
  }

  @Override
  public Response get(Request request) {
    Map<String, Object> given = new LinkedHashMap<>();
    values.forEach((name, value) -> given.put(name, value.apply(request)));
    return look.page(request, given);
  }
}
