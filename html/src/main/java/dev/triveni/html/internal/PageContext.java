package dev.triveni.html.internal;

import dev.triveni.html.Markup;
import dev.triveni.html.TemplateRendered;
import dev.triveni.html.TemplateRendering;
import dev.triveni.html.spi.CompiledTemplate;
import dev.triveni.html.spi.TemplateParameter;
import dev.triveni.web.App;
import dev.triveni.web.Request;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// The templates of an application, and what pages get without asking. Thread-safe.
///
/// @param provided values of parameters that pages need not give
public record PageContext(
    App app,
    TemplateLibrary library,
    FormShapes forms,
    Stylesheet stylesheet,
    Map<String, Function<Request, ?>> provided) {

  /// That of the current application.
  public static PageContext current() {
    return App.current()
        .findPart(PageContext.class)
        .orElseThrow(() ->
            new IllegalStateException(
                "TRV-HTML-005 This application has no templates. Add them:"
                    + " app.install(Html.templates())."));
  }

  /// Whether there are sessions, which are signed.
  public boolean hasSecretKey() {
    return app.config().find("secret-key").isPresent();
  }

  /// A template with values that fit its parameters.
  ///
  /// @param given values by name
  public Prepared prepare(String name, Map<String, ?> given) {
    CompiledTemplate template = library.get(name);
    Map<String, Object> values = new HashMap<>(given);
    for (TemplateParameter parameter : template.parameters()) {
      Function<Request, ?> provider = provided.get(parameter.name());
      if (provider != null && !given.containsKey(parameter.name())) {
        values.put(parameter.name(), provider.apply(Request.current()));
      }
    }
    ParameterCheck.check(template, values);
    app.signals().send(new TemplateRendering(name, values));
    return new Prepared(library, template, values);
  }

  /// A template as a part of a page.
  public Markup include(String name, Map<String, ?> given) {
    StringWriter writer = new StringWriter();
    prepare(name, given).writeTo(writer);
    return new Markup(writer.toString());
  }

  /// A template as a part of a page, with those of the values that it declares.
  public Markup includeDeclared(String name, Map<String, ?> known) {
    Map<String, Object> declared = new HashMap<>(known);
    declared
        .keySet()
        .retainAll(library.get(name).parameters().stream().map(TemplateParameter::name).toList());
    return include(name, declared);
  }

  /// A template that is ready to be written.
  public record Prepared(
      TemplateLibrary library, CompiledTemplate template, Map<String, Object> values) {

    /// Writes it. What fails in a template has the template's lines in its stack trace.
    public void writeTo(Writer writer) {
      try {
        template.renderer().render(new HtmlOutput(writer), values);
        App.current().signals().send(new TemplateRendered(template.name(), values));
      } catch (RuntimeException | Error failed) {
        failed.setStackTrace(TemplateFrames.of(failed.getStackTrace(), library::ofClass));
        throw failed;
      }
    }
  }
}
